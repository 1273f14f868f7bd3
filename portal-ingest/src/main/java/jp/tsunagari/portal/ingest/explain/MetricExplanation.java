package jp.tsunagari.portal.ingest.explain;

import java.math.BigDecimal;
import jp.tsunagari.portal.ingest.outcome.MetricReading;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PlainNumber;
import org.jspecify.annotations.Nullable;

/** A figure, its fields as in {@link OutcomeMetric}, and the reason in Japanese for reading it so. */
record MetricExplanation(
        String label,
        String kind,
        BigDecimal value,
        @Nullable BigDecimal valueTo,
        String unit,
        String precision,
        boolean cumulative,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal planned,
        @Nullable String quote,
        @Nullable String section,
        @Nullable Integer line,
        boolean outcome,
        String reason) {

    static MetricExplanation of(MetricReading reading) {
        OutcomeMetric metric = reading.metric();
        return new MetricExplanation(
                metric.label(),
                metric.kind().code(),
                PlainNumber.of(metric.value()),
                PlainNumber.ofNullable(metric.valueTo()),
                metric.unit(),
                metric.precision().code(),
                metric.cumulative(),
                PlainNumber.ofNullable(metric.baseline()),
                PlainNumber.ofNullable(metric.planned()),
                metric.quote(),
                metric.section() == null ? null : metric.section().code(),
                metric.line(),
                metric.outcome(),
                reading.reason());
    }
}
