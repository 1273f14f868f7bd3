package jp.tsunagari.portal.merge;

/** How the three states of one thing relate. */
public enum MergeVerdict {
    /** No one has changed it. */
    UNCHANGED,
    /** Only the catalogue has changed since; what came in is the old state. */
    KEPT,
    /** Only what came in is new; the catalogue still has the old state. */
    TAKEN,
    /** Both have changed it to the same. */
    AGREED,
    /** Both have changed it, each otherwise. A user has to choose. */
    CONFLICT
}
