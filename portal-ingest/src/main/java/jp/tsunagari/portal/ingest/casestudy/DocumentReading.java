package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says.
 *
 * @param fiscalYear Western year in which the Japanese fiscal year begins; null when the document does not name one
 * @param programme name of the programme without its year; null when the document does not name one
 * @param cases in the order of the document
 * @param documentWarnings those that belong to no single case
 */
public record DocumentReading(
        @Nullable Integer fiscalYear,
        @Nullable String programme,
        List<CaseStudy> cases,
        List<ReadingWarning> documentWarnings) {

    public DocumentReading {
        cases = List.copyOf(cases);
        documentWarnings = List.copyOf(documentWarnings);
    }
}
