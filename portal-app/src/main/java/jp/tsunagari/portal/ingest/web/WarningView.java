package jp.tsunagari.portal.ingest.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning of the reader, with the place that it means.
 *
 * @param line null for one about the document as a whole
 * @param around the line among its neighbours; empty for a warning without a line
 */
record WarningView(@Nullable Integer line, String message, List<OriginalLineView> around) {

    WarningView {
        around = List.copyOf(around);
    }
}
