package jp.tsunagari.portal.ingest.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning of the reader, with the place that it means.
 *
 * @param line null for one about the document as a whole
 * @param around the line among its neighbours; empty for a warning without a line
 */
record WarningRow(@Nullable Integer line, String message, List<OriginalLine> around) {

    WarningRow {
        around = List.copyOf(around);
    }
}
