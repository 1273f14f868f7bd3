package jp.tsunagari.portal.compare.web;

import java.util.List;

/**
 * A comparison as it leaves the portal, on paper or in a file, with everything that has to be said beside it.
 *
 * @param summary what the initiatives share, in sentences
 * @param updated day of the latest change among those compared, in Japanese
 * @param address absolute, of the page
 */
record Sheet(ComparedTable table, List<String> summary, String updated, String address) {

    /** As in the footer of every page. */
    static final String ATTRIBUTION = "内閣府「地域における孤独・孤立対策に関するNPO等の取組モデル調査」の取組事例を、公共データ利用規約（第1.0版）にもとづき加工して作成";

    /** Beside figures. */
    static final String CAUTION = "数字は資料の文章から機械で読み取ったものです。数え方や期間は取組ごとに違い、順位や優劣を示すものではありません。";

    Sheet {
        summary = List.copyOf(summary);
    }

    public String attribution() {
        return ATTRIBUTION;
    }

    public String caution() {
        return CAUTION;
    }

    /** For a memo, to be copied. */
    public String markdown() {
        return CompareMarkdown.of(this);
    }
}
