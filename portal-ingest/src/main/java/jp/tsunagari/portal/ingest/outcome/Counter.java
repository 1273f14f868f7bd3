package jp.tsunagari.portal.ingest.outcome;

/** A 助数詞 or a noun that serves as one. */
record Counter(String surface, UnitFamily family, Condition condition) {}
