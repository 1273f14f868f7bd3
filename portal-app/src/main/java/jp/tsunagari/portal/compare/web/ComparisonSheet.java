package jp.tsunagari.portal.compare.web;

import java.util.List;
import jp.tsunagari.portal.catalogue.DataLicence;

/**
 * A comparison as it leaves the portal, on paper or in a file, with everything that has to be said beside it.
 *
 * @param summary what the initiatives share, in sentences
 * @param updated day of the latest change among those compared, in Japanese
 * @param address absolute, of the page
 */
record ComparisonSheet(ComparedTable table, List<String> summary, String updated, String address) {

    /** Beside figures. */
    static final String CAUTION = "数字は資料の文章から機械で読み取ったものです。数え方や期間は取組ごとに違い、順位や優劣を示すものではありません。";

    ComparisonSheet {
        summary = List.copyOf(summary);
    }

    /** Begins with 出典. */
    public String attribution() {
        return DataLicence.ATTRIBUTION;
    }

    public String caution() {
        return CAUTION;
    }

    /** For a memo, to be copied. */
    public String markdown() {
        return CompareMarkdown.of(this);
    }
}
