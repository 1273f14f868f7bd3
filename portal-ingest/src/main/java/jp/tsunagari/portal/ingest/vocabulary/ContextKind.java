package jp.tsunagari.portal.ingest.vocabulary;

/** What words near a cue say about it. The names are those of the data file. */
enum ContextKind {
    /** Behind an approach: that it is carried out. */
    DOES,
    /** Behind a target group: that something is for them. */
    ADDRESSES,
    /** Right behind a cue: that it is not meant. */
    NEGATES,
    /** Behind a verb of doing: that it was not done. */
    UNDONE,
    /** Behind an approach: that people are short of it. */
    LACKS,
    /** Behind a cue: that one works with them. */
    PARTNER,
    /** Behind a target group: that those who support them are meant. */
    OTHERS,
    /** Behind a target group: that it is they who act. */
    ACTS,
    /** What stands before it in the sentence is the occasion, not the deed. */
    BACKGROUND,
    /** The sentence speaks of something else than the initiative. */
    ASIDE,
    /** The sentence ends with it and tells of earlier years. */
    PAST
}
