package jp.tsunagari.portal.matrix.web;

/**
 * The head of a row or column.
 *
 * @param count initiatives that have the value
 * @param address of their list
 */
record Heading(String name, long count, String address) {}
