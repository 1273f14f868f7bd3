package jp.tsunagari.portal.search.web;

/**
 * A link to a list that differs in one thing.
 *
 * @param key tells it from the others on the page, and stays the same when the list changes
 * @param address encoded
 * @param current whether the page is that list
 */
record Choice(String key, String label, String address, boolean current) {}
