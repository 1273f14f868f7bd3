package jp.tsunagari.portal.ingest.identity;

import java.util.Locale;

/** What a person says of what a document tells of. */
public enum IdentityVerdict {
    /** It is what the card is about. */
    SAME,
    /** As {@link #SAME}, under another name. */
    RENAMED,
    /** It is a part of what the card is about: its cases go there, but nothing that is said of itself. */
    MERGED,
    /** It is none of those that the catalogue has. */
    ANOTHER,
    /** As {@link #ANOTHER}, having come out of one of them. */
    SPLIT;

    /** Whether it names a card. */
    public boolean hasCard() {
        return switch (this) {
            case SAME, RENAMED, MERGED -> true;
            case ANOTHER, SPLIT -> false;
        };
    }

    /** Of the word for it in a list of what was said. */
    public String saidKey() {
        return "identity.said." + name().toLowerCase(Locale.ROOT);
    }

    /** Of the words for it, with the kind and the name of the card as arguments. */
    public String messageKey() {
        return "identity.verdict." + name().toLowerCase(Locale.ROOT);
    }
}
