package jp.tsunagari.portal.ingest.run;

import java.util.List;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import org.jspecify.annotations.Nullable;

/**
 * What a run did to the catalogue.
 *
 * @param fiscalYear as the document says, null where it says nothing
 * @param programme as the document says, null where it says nothing
 * @param casesChanged cases whose initiative or organisation was changed
 * @param casesLeftAlone cases that were left as the catalogue had them, or left out
 */
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
