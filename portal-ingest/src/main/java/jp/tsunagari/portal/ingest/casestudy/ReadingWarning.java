package jp.tsunagari.portal.ingest.casestudy;

/**
 * Something that the reader noticed.
 *
 * @param message Japanese: what was seen and what was done about it
 * @param line that it is about
 */
public record ReadingWarning(WarningCode code, String message, int line) {}
