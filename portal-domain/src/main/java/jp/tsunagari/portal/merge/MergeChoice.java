package jp.tsunagari.portal.merge;

/** Which side of a merge counts for one thing. */
public enum MergeChoice {
    /** What the rule of three-way merging says; in a conflict the catalogue stays as it is. */
    AS_PROPOSED,
    /** The catalogue stays as it is. */
    CURRENT,
    /** What came in is taken. */
    INCOMING
}
