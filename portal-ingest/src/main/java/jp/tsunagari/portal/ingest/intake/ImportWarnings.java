package jp.tsunagari.portal.ingest.intake;

import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.OrganisationProfile;
import jp.tsunagari.portal.ingest.casestudy.ReadingWarning;

/** The warnings of a run: those of the reader, and those that only the catalogue can give. */
public final class ImportWarnings {

    private ImportWarnings() {}

    public static ImportWarning of(ReadingWarning warning) {
        return new ImportWarning(warning.code().name(), warning.message(), warning.line());
    }

    public static ImportWarning withoutOrganisation(CaseStudy caseStudy) {
        return new ImportWarning(
                "CASE_WITHOUT_ORGANISATION", "団体名がどこにも見つからないため、この事例はカタログに加えていません。", caseStudy.firstLine());
    }

    public static ImportWarning alreadyThere(int line) {
        return new ImportWarning("CASE_ALREADY_THERE", "同じ団体・事業・年度の取組が登録済みのため、この事例では何も変えていません。", line);
    }

    public static ImportWarning olderEdition() {
        return new ImportWarning(
                "OLDER_EDITION", "この資料は、同じ事業・年度の別の資料より前に取り込まれたことがあります。古い版で新しい内容を戻してしまわないか、変更を確かめてください。", 1);
    }

    public static ImportWarning unusableWebsite(String website, CaseStudy caseStudy) {
        OrganisationProfile profile = caseStudy.organisation();
        return new ImportWarning(
                "WEBSITE_UNUSABLE",
                "ホームページ「" + website + "」は http:// か https:// で始まるアドレスではないため、空欄のままにしました。",
                profile == null ? caseStudy.firstLine() : profile.firstLine());
    }

    public static ImportWarning yearOutOfRange(int fiscalYear) {
        return new ImportWarning(
                "FISCAL_YEAR_OUT_OF_RANGE", "資料の年度「" + fiscalYear + "年度」はこのカタログの範囲にありません。年度は空欄のままにしました。", 1);
    }
}
