package jp.tsunagari.portal.search.web;

import org.jspecify.annotations.Nullable;

/**
 * A heading of the table.
 *
 * @param sort the link that sorts by this column; null where there is no such order
 * @param direction {@code ascending} or {@code descending} when the list is sorted by this column, else null
 */
record ColumnHeading(
        String label, @Nullable Choice sort, @Nullable String direction) {}
