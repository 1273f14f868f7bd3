package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;

/** A number in a sentence, without what it counts. */
record Numeral(int start, int end, BigDecimal value) {}
