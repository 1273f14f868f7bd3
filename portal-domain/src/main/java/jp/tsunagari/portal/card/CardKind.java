package jp.tsunagari.portal.card;

import java.util.Locale;

/** The kinds of cards. */
public enum CardKind {
    ORGANISATION("団体"),
    INITIATIVE("取組");

    private final String label;

    CardKind(String label) {
        this.label = label;
    }

    /** Of the word for it. */
    public String messageKey() {
        return "card.kind." + name().toLowerCase(Locale.ROOT);
    }

    /** As shown in Japanese. */
    public String label() {
        return label;
    }
}
