package jp.tsunagari.portal.ingest.layout;

/** The fields of an organisation that the catalogue has. Which labels stand for them, the layout of a document says. */
public enum ProfileField {
    NAME,
    REPRESENTATIVES,
    FOUNDED,
    ADDRESS,
    WEBSITE,
    MESSAGE;

    private static final int MAX_FACT_LENGTH = 300;
    private static final int MAX_MESSAGE_LENGTH = 5_000;

    /** How many characters the field may have. More is text that has slipped in, and is not taken for the field. */
    public int maxLength() {
        return this == MESSAGE ? MAX_MESSAGE_LENGTH : MAX_FACT_LENGTH;
    }
}
