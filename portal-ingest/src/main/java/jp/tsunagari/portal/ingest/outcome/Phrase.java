package jp.tsunagari.portal.ingest.outcome;

/**
 * A noun phrase of a sentence.
 *
 * @param first index of its first word
 * @param text without 延べ and without quotation marks around the whole
 */
record Phrase(int first, String text) {}
