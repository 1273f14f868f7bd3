package jp.tsunagari.portal.thesaurus;

/** What a label is to its concept. */
enum LabelKind {
    /** The usual word; of a term it is the term's name, and not stored. */
    PREFERRED,
    /** Of the usual word, in hiragana. */
    READING,
    ENGLISH,
    /** Another word for the same thing. */
    SAME,
    /** A phrase by which the reader gives the term. */
    CUE,
    /** What it means, in a sentence. */
    DEFINITION;

    /** Whether a concept has one at most. */
    boolean single() {
        return this == PREFERRED || this == READING || this == DEFINITION;
    }
}
