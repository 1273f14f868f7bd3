package jp.tsunagari.portal.ingest.outcome;

/** When a counter makes a number a figure of the project. */
enum Condition {
    ALWAYS,
    /** Only as a rate: 月に1度, but not 37度. */
    FREQUENCY,
    /** Only for days on which something was held: 141日実施, but not 15日に. */
    SESSION,
    /** Only with a word of rise or fall. */
    CHANGE,
    /** Only as a mark that people gave. */
    SCORE,
    /** Only with 延べ. */
    CUMULATIVE,
    NEVER
}
