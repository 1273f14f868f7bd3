package jp.tsunagari.portal.initiative.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside what it was before, or beside what had been planned.
 *
 * @param otherName what the other number is
 * @param other the other number with its unit
 * @param ownName what the figure itself is beside it
 * @param words the difference in words; empty where the figure is not exact enough to have one
 * @param otherWidth of a bar for the other number, 0 to 100; the larger of both is 100
 * @param ownWidth of a bar for the figure itself, likewise
 */
record Comparison(
        String otherName, String other, String ownName, String words, BigDecimal otherWidth, BigDecimal ownWidth) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static @Nullable Comparison withBaseline(OutcomeMetric metric, String unit) {
        BigDecimal before = metric.baseline();
        if (before == null) {
            return null;
        }
        BigDecimal difference = metric.value().subtract(before);
        String amount = Figure.format(difference.abs()) + unit;
        return of(
                metric,
                unit,
                "以前",
                before,
                "今回",
                switch (difference.signum()) {
                    case 1 -> amount + "増";
                    case -1 -> amount + "減";
                    default -> "増減なし";
                });
    }

    static @Nullable Comparison withPlan(OutcomeMetric metric, String unit) {
        BigDecimal planned = metric.planned();
        if (planned == null) {
            return null;
        }
        BigDecimal difference = metric.value().subtract(planned);
        String amount = Figure.format(difference.abs()) + unit;
        return of(
                metric,
                unit,
                "計画",
                planned,
                "実績",
                switch (difference.signum()) {
                    case 1 -> "計画を" + amount + "上回る";
                    case -1 -> "計画を" + amount + "下回る";
                    default -> "計画どおり";
                });
    }

    private static Comparison of(
            OutcomeMetric metric, String unit, String otherName, BigDecimal other, String ownName, String words) {
        boolean exact = metric.precision() == Precision.EXACT && metric.valueTo() == null;
        BigDecimal larger = metric.value().max(other);
        return new Comparison(
                otherName,
                Figure.format(other) + unit,
                ownName,
                exact ? words : "",
                width(other, larger),
                width(metric.value(), larger));
    }

    private static BigDecimal width(BigDecimal number, BigDecimal larger) {
        return larger.signum() == 0
                ? BigDecimal.ZERO
                : number.multiply(HUNDRED).divide(larger, 1, RoundingMode.HALF_UP);
    }
}
