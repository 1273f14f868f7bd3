package jp.tsunagari.portal.ingest.casestudy;

/**
 * A programme in one fiscal year.
 *
 * @param fiscalYear Western year in which it begins
 * @param line that names it
 */
record Programme(int fiscalYear, String name, int line) {}
