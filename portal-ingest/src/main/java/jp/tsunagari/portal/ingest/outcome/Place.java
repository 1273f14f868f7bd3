package jp.tsunagari.portal.ingest.outcome;

/** Where a word stands beside a number. */
enum Place {
    BEFORE,
    AFTER,
    /** The number and its counter are the word: 一人, 一度. */
    ITSELF
}
