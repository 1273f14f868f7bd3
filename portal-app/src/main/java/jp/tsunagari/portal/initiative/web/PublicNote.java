package jp.tsunagari.portal.initiative.web;

/**
 * A reading note as the public sees it, beside the value that it concerns.
 *
 * @param text a sentence in plain Japanese without its full stop
 * @param line of the document that it is about
 */
record PublicNote(String text, int line) {}
