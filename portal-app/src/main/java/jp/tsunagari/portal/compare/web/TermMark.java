package jp.tsunagari.portal.compare.web;

/**
 * A controlled term, and in words who shares it.
 *
 * @param shared 共通 when all have it, 2・3 when some others have it; empty when nobody else has
 */
record TermMark(String name, boolean common, String shared) {}
