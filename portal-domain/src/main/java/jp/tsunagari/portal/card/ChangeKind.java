package jp.tsunagari.portal.card;

import java.util.Locale;

/** How a card came to its next version. */
public enum ChangeKind {
    /** A document was taken in. */
    IMPORTED,
    /** A person added the card. */
    ADDED,
    /** A person changed it. */
    EDITED,
    /** A person brought an own change together with one that another user had made meanwhile. */
    MERGED,
    /** A former version, or a field of it, was made the present one. */
    RESTORED,
    /** An import was taken back. */
    UNDONE,
    /** No longer shown. */
    WITHDRAWN,
    /** Shown again. */
    REINSTATED,
    /** A user has read it and found it right; nothing changed. */
    VERIFIED;

    /** Of the word for it. */
    public String messageKey() {
        return "card.change." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person answers for the content rather than a document. */
    public boolean isByPerson() {
        return switch (this) {
            case ADDED, EDITED, MERGED, RESTORED, WITHDRAWN, REINSTATED, VERIFIED -> true;
            case IMPORTED, UNDONE -> false;
        };
    }
}
