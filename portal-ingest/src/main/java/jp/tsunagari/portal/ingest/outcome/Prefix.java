package jp.tsunagari.portal.ingest.outcome;

import jp.tsunagari.portal.outcome.Precision;
import org.jspecify.annotations.Nullable;

/** The words directly before a number that qualify it. */
record Prefix(int from, Precision precision, @Nullable String period) {}
