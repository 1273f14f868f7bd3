package jp.tsunagari.portal.search.web;

import org.jspecify.annotations.Nullable;

/**
 * A suggestion as a page shows it.
 *
 * @param kind in Japanese, e.g. 団体
 * @param detail in Japanese, null without one
 * @param address where it leads, encoded
 */
record SuggestionLink(String kind, String name, @Nullable String detail, String address) {}
