package jp.tsunagari.portal.contact;

import java.util.Locale;

/** How a person could be reached. */
public enum ContactKind {
    /** A mobile number, a landline or an IP phone; not a number that only offices have, such as 0120. */
    PHONE,
    /** A mail address. */
    MAIL,
    /** A name in a messenger or a social network. */
    MESSENGER,
    /** Where somebody lives: an address that the text calls a home. */
    ADDRESS;

    /** The part of a message's key that names this kind. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
