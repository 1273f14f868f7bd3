package jp.tsunagari.portal.ingest.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card of a plan.
 *
 * @param address of its page, null for one that is not there
 * @param lines where the document tells of it, null where none does
 * @param document its place in the plan
 * @param leftOut whether somebody has decided to leave it as it is
 * @param matchable whether it can be said to be another initiative
 * @param reordered whether only the order of something changes
 */
record CardRow(
        String place,
        String kind,
        String status,
        String name,
        @Nullable String address,
        @Nullable String lines,
        int document,
        int firstLine,
        boolean leftOut,
        boolean matchable,
        boolean reordered,
        List<ItemRow> items) {

    CardRow {
        items = List.copyOf(items);
    }
}
