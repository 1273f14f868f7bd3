package jp.tsunagari.portal.ingest.run;

import java.util.List;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import org.jspecify.annotations.Nullable;

/** What a run did to the catalogue. */
public record ImportResult(
        @Nullable Integer fiscalYear,
        @Nullable String programme,
        int casesRead,
        int casesAdded,
        int casesChanged,
        int casesLeftAlone,
        List<ImportWarning> warnings) {

    public ImportResult {
        warnings = List.copyOf(warnings);
    }
}
