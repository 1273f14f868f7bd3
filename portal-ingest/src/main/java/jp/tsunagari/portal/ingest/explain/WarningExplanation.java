package jp.tsunagari.portal.ingest.explain;

import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.ReadingWarning;

/**
 * Something that the reader noticed.
 *
 * @param error whether a person has to look at it; see {@link ErrorRule}
 */
record WarningExplanation(String code, String message, int line, boolean error) {

    static WarningExplanation of(ReadingWarning warning) {
        return new WarningExplanation(
                warning.code().name(), warning.message(), warning.line(), ErrorRule.isError(warning.code()));
    }

    static WarningExplanation withoutOrganisation(CaseStudy study) {
        return new WarningExplanation(
                "ORGANISATION_MISSING", "団体名がどこにもありません。取り込みではこの事例を加えません。", study.firstLine(), true);
    }
}
