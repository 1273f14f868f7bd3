package jp.tsunagari.portal.ingest.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be read from a document.
 *
 * @param document the file's name
 * @param sha256 of its bytes
 * @param encoding name of the character set that it was read with
 * @param programme null when the document does not name one
 * @param fiscalYear Western year in which the Japanese fiscal year begins; null when the document does not name one
 * @param caseCount how many cases there are, at least one
 * @param errorCount how many of all warnings are errors
 * @param warnings those that belong to no single case
 * @param cases in the order of the document
 */
public record DocumentExplanation(
        String document,
        String sha256,
        String encoding,
        @Nullable String programme,
        @Nullable Integer fiscalYear,
        int caseCount,
        long errorCount,
        List<WarningExplanation> warnings,
        List<CaseExplanation> cases) {

    public DocumentExplanation {
        warnings = List.copyOf(warnings);
        cases = List.copyOf(cases);
    }

    /** Whether a person has to look at the document before it is taken in. */
    public boolean hasErrors() {
        return errorCount > 0;
    }
}
