package jp.tsunagari.portal.ingest.casestudy;

/**
 * A part of a header, read from the bottom upwards.
 *
 * @param start index of its first line
 */
record HeaderPart<T>(T value, int start) {}
