package jp.tsunagari.portal.card.web;

/**
 * A region to choose.
 *
 * @param chosen whether the form has it
 */
record RegionOption(String code, String label, boolean chosen) {}
