package jp.tsunagari.portal.ingest.outcome;

import java.util.Optional;

/**
 * What a stroke or 分の between two numbers turned out to be.
 *
 * @param amount empty for a date, or a part of a price
 */
record Fraction(int end, Optional<Amount> amount) {}
