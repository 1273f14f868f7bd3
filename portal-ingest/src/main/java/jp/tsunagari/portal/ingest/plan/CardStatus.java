package jp.tsunagari.portal.ingest.plan;

import java.util.Locale;

/** What a plan says of a card, in the order in which people have to look at them. */
public enum CardStatus {
    /** It is not clear to which card it belongs: until a person has said it, nothing is done. */
    UNDECIDED,
    /** A document and a person have changed the same thing, each otherwise. */
    CONFLICTING,
    /** The catalogue does not have it yet. */
    NEW,
    /** The document has something new that no one else has touched. */
    CHANGED,
    /** It came with the import that is taken back. */
    REMOVED,
    /** The catalogue has it from an earlier edition, and this one does not; it stays. */
    MISSING,
    UNCHANGED;

    /** Of the word for it. */
    public String messageKey() {
        return "import.status." + name().toLowerCase(Locale.ROOT);
    }
}
