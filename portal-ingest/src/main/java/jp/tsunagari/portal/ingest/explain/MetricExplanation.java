package jp.tsunagari.portal.ingest.explain;

import java.math.BigDecimal;
import jp.tsunagari.portal.ingest.outcome.MetricReading;
import jp.tsunagari.portal.outcome.OutcomeMetric;
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
                plain(metric.value()),
                plainOrNull(metric.valueTo()),
                metric.unit(),
                metric.precision().code(),
                metric.cumulative(),
                plainOrNull(metric.baseline()),
                plainOrNull(metric.planned()),
                metric.quote(),
                metric.section() == null ? null : metric.section().code(),
                metric.line(),
                metric.outcome(),
                reading.reason());
    }

    /** 100 rather than 1E+2, and 57 rather than 57.0. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }
}
