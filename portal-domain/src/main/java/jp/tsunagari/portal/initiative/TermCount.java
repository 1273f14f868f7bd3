package jp.tsunagari.portal.initiative;

/** How many initiatives have a term. */
record TermCount(String code, long initiatives) {}
