package jp.tsunagari.portal.vocabulary;

/** The vocabularies whose terms admins change. */
public enum TermList {
    TARGET_GROUP("target_group", "対象"),
    APPROACH("approach", "手法");

    private final String table;
    private final String label;

    TermList(String table, String label) {
        this.table = table;
        this.label = label;
    }

    /** Where the terms are stored. */
    String table() {
        return table;
    }

    /** As shown in Japanese. */
    public String label() {
        return label;
    }
}
