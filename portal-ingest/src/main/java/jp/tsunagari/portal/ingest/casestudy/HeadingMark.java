package jp.tsunagari.portal.ingest.casestudy;

/**
 * A heading at its place.
 *
 * @param index among the lines that are not blank
 */
record HeadingMark(Heading heading, int index) {}
