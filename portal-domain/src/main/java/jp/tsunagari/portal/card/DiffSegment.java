package jp.tsunagari.portal.card;

/**
 * A piece of two texts that are compared.
 *
 * @param text never empty
 */
public record DiffSegment(Kind kind, String text) {

    /** Where a piece occurs. */
    public enum Kind {
        /** In both. */
        SAME,
        /** Only in the former text. */
        REMOVED,
        /** Only in the latter text. */
        ADDED
    }

    public boolean isSame() {
        return kind == Kind.SAME;
    }

    public boolean isRemoved() {
        return kind == Kind.REMOVED;
    }

    public boolean isAdded() {
        return kind == Kind.ADDED;
    }
}
