package jp.tsunagari.portal.api;

import java.math.BigDecimal;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PlainNumber;
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
                PlainNumber.of(metric.value()),
                PlainNumber.ofNullable(metric.valueTo()),
                metric.unit(),
                metric.precision().code(),
                metric.cumulative(),
                PlainNumber.ofNullable(metric.baseline()),
                PlainNumber.ofNullable(metric.planned()),
                metric.quote(),
                sectionCode(metric.section()),
                metric.line(),
                metric.outcome(),
                metric.origin().code());
    }

    private static @Nullable String sectionCode(@Nullable SectionKind section) {
        return section == null ? null : section.code();
    }
}
