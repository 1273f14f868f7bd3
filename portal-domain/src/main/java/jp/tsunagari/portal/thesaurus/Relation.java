package jp.tsunagari.portal.thesaurus;

/**
 * How two concepts are related.
 *
 * @param from id of the narrower concept; where the relation holds both ways, of either
 * @param to id of the broader or other concept
 */
record Relation(long from, Kind kind, long to) {

    /** What the relation says. */
    enum Kind {
        /** All that is the one is also the other. */
        BROADER,
        /** Worth a second look for those who want the one. Holds both ways. */
        RELATED,
        /** Easily mistaken for each other, and never the same. Holds both ways. */
        NEVER
    }
}
