package jp.tsunagari.portal.matrix.web;

/**
 * A link to a table that differs in one thing.
 *
 * @param address encoded
 * @param current whether the page is that table
 */
record Choice(String label, String address, boolean current) {}
