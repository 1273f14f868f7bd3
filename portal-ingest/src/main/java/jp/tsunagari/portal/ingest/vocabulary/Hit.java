package jp.tsunagari.portal.ingest.vocabulary;

/**
 * A cue found in a text.
 *
 * @param start of the cue in the folded text
 * @param end behind the cue
 */
record Hit(Cue cue, int start, int end) {}
