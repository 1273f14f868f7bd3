package jp.tsunagari.portal.api;

import java.math.BigDecimal;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/** A figure; fields as in {@link OutcomeMetric}. */
record MetricJson(
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
        String origin) {

    static MetricJson of(OutcomeMetric metric) {
        return new MetricJson(
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
                sectionCode(metric.section()),
                metric.line(),
                metric.outcome(),
                metric.origin().code());
    }

    /** 57 rather than the 57.0000 that the column holds, and 100 rather than 1E+2. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }

    private static @Nullable String sectionCode(@Nullable SectionKind section) {
        return section == null ? null : section.code();
    }
}
