package jp.tsunagari.portal.ingest.vocabulary;

/** Where in a case a term may be named; the stronger evidence comes first. */
enum EvidencePlace {
    /** 届けたい人たち. */
    TARGET("target"),
    /** 取組のかたち. */
    FORM("form"),
    /** The title in the header. */
    TITLE("title"),
    /** A statement in 私たちの新たな取組. */
    ACTIVITY("activity");

    private final String keyword;

    EvidencePlace(String keyword) {
        this.keyword = keyword;
    }

    /** The place's name in the data files. */
    String keyword() {
        return keyword;
    }
}
