package jp.tsunagari.portal.ingest.outcome;

import jp.tsunagari.portal.outcome.OutcomeMetric;

/**
 * A figure with the grounds on which it was read.
 *
 * @param reason in Japanese: which rules applied and which words they went by
 */
public record MetricReading(OutcomeMetric metric, String reason) {}
