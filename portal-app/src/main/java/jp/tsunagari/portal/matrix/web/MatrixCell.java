package jp.tsunagari.portal.matrix.web;

/**
 * A cell of a table.
 *
 * @param level of {@link HeatScale}
 * @param address of the list of exactly these initiatives
 */
record MatrixCell(long count, int level, String address) {}
