package jp.tsunagari.portal.vocabulary;

/** The vocabularies whose terms admins change. */
public enum TermList {
    TARGET_GROUP("target_group", "vocabulary.list.target-group"),
    APPROACH("approach", "vocabulary.list.approach");

    private final String table;
    private final String messageKey;

    TermList(String table, String messageKey) {
        this.table = table;
        this.messageKey = messageKey;
    }

    /** Where the terms are stored. */
    String table() {
        return table;
    }

    /** Of its name as shown. */
    public String messageKey() {
        return messageKey;
    }
}
