package jp.tsunagari.portal.initiative.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a page is from: lines of the document, or the organisation.
 *
 * @param label of the field, or the heading of a part of the text
 * @param firstLine of the document; null for what the organisation has typed
 * @param lastLine inclusive; null as for the first line
 * @param editedAt when the organisation last changed it; null for what is from the document, and where that is not known
 */
public record FieldOrigin(
        String label,
        @Nullable Integer firstLine,
        @Nullable Integer lastLine,
        @Nullable Instant editedAt) {

    public boolean fromDocument() {
        return firstLine != null;
    }
}
