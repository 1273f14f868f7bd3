package jp.tsunagari.portal.ingest.vocabulary;

/** Where in a case a term may be named; the stronger evidence comes first. */
public enum EvidencePlace {
    /** 届けたい人たち. */
    TARGET("target", "「届けたい人たち」に「%s」とある"),
    /** 取組のかたち. */
    FORM("form", "「取組のかたち」に「%s」とある"),
    /** The title in the header. */
    TITLE("title", "取組名に「%s」とある"),
    /** A statement in 私たちの新たな取組. */
    ACTIVITY("activity", "「私たちの新たな取組」で「%s」と述べている");

    private final String keyword;
    private final String reason;

    EvidencePlace(String keyword, String reason) {
        this.keyword = keyword;
        this.reason = reason;
    }

    /** The place's name in the data files. */
    String keyword() {
        return keyword;
    }

    /** Why a term applies, in words for a reader. */
    String reason(String words) {
        return reason.formatted(words);
    }
}
