package jp.tsunagari.portal.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run did to the catalogue. */
record ImportResult(
        @Nullable Integer fiscalYear,
        @Nullable String programme,
        int casesRead,
        int casesAdded,
        int casesChanged,
        int casesLeftAlone,
        List<ImportWarning> warnings) {

    ImportResult {
        warnings = List.copyOf(warnings);
    }
}
