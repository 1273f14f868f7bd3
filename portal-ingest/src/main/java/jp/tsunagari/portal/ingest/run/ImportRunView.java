package jp.tsunagari.portal.ingest.run;

import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import org.jspecify.annotations.Nullable;

/**
 * An import run as readers see it.
 *
 * @param documentName the file's name
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param startedBy a login name, or what stands for the portal itself
 * @param finishedAt null while it runs
 * @param fiscalYear as the document says, null where it says nothing
 * @param programme as the document says, null where it says nothing
 * @param casesChanged cases whose initiative or organisation was changed
 * @param casesLeftAlone cases that were left as the catalogue had them, or left out
 * @param failureReason Japanese; null unless it failed
 */
public record ImportRunView(
        long id,
        String documentName,
        String sha256,
        int readerVersion,
        String startedBy,
        ImportState state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer fiscalYear,
        @Nullable String programme,
        int casesRead,
        int casesAdded,
        int casesChanged,
        int casesLeftAlone,
        @Nullable String failureReason,
        List<ImportWarning> warnings) {

    public ImportRunView {
        warnings = List.copyOf(warnings);
    }
}
