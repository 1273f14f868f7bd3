package jp.tsunagari.portal.ingest;

import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.ReadingWarning;

/** The warnings of a run: those of the reader, and those that only the catalogue can give. */
final class ImportWarnings {

    private ImportWarnings() {}

    static ImportWarning of(ReadingWarning warning) {
        return new ImportWarning(warning.code().name(), warning.message(), warning.line());
    }

    static ImportWarning withoutOrganisation(CaseStudy caseStudy) {
        return new ImportWarning(
                "CASE_WITHOUT_ORGANISATION", "団体名がどこにも見つからないため、この事例はカタログに加えていません。", caseStudy.firstLine());
    }

    static ImportWarning alreadyThere(CaseStudy caseStudy) {
        return new ImportWarning("CASE_ALREADY_THERE", "同じ団体・事業・年度の取組が登録済みのため、この事例では何も変えていません。", caseStudy.firstLine());
    }
}
