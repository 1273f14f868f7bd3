package jp.tsunagari.portal.card;

import java.util.Locale;

/** The kinds of cards. */
public enum CardKind {
    ORGANISATION,
    INITIATIVE;

    /** Of the word for it. */
    public String messageKey() {
        return "card.kind." + name().toLowerCase(Locale.ROOT);
    }
}
