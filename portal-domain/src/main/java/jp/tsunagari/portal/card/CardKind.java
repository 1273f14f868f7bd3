package jp.tsunagari.portal.card;

/** The kinds of cards. */
public enum CardKind {
    ORGANISATION("団体"),
    INITIATIVE("取組");

    private final String label;

    CardKind(String label) {
        this.label = label;
    }

    /** As shown in Japanese. */
    public String label() {
        return label;
    }
}
