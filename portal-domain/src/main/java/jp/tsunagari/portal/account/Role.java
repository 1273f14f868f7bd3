package jp.tsunagari.portal.account;

import java.util.Locale;

/** What a signed-in person may do. Browsing needs no account. */
public enum Role {
    /** Takes in documents and looks after the accounts. */
    ADMIN,
    /** Edits the cards of the organisations that they belong to. */
    STAFF,
    /** Keeps lists of initiatives, for an authority. */
    OFFICER;

    /** Of the word for it. */
    public String messageKey() {
        return "account.role." + name().toLowerCase(Locale.ROOT);
    }
}
