package jp.tsunagari.portal.matrix.web;

/**
 * A value that heads a row or a column.
 *
 * @param count initiatives that have it, under all filters; not the sum of its cells
 */
record Line(String code, String name, long count) {}
