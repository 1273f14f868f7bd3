package jp.tsunagari.portal.initiative.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PlainNumber;
import jp.tsunagari.portal.outcome.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A metric in the words of a page.
 *
 * @param before what has to be said before the number: 延べ, 約, 週に; empty when there is nothing
 * @param number with thousands separators; a range as {@code 10〜15}; a fraction as {@code 1/4}
 * @param unit as written; of a frequency only what is counted, as its period stands before the number
 * @param after what has to be said behind the unit: 超, 以上, 以下; empty when there is nothing
 * @param change beside where it rose or fell from, null where that is not stated
 * @param plan beside what had been planned, null where that is not stated
 * @param percent the value for a bar, 0 to 100; null unless the figure is a percentage
 */
public record Figure(
        String label,
        MetricKind kind,
        String before,
        String number,
        String unit,
        String after,
        @Nullable FigureComparison change,
        @Nullable FigureComparison plan,
        @Nullable BigDecimal percent,
        @Nullable String quote,
        @Nullable Integer line) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 回/月, 度/2週. */
    private static final Pattern FREQUENCY = Pattern.compile("(.+)/(.+)");

    /** The words for a metric. */
    public static Figure of(OutcomeMetric metric) {
        Matcher frequency = FREQUENCY.matcher(metric.unit());
        boolean often = frequency.matches();
        String unit = often ? frequency.group(1) : metric.unit();
        return new Figure(
                metric.label(),
                metric.kind(),
                (often ? frequency.group(2) + "に" : "") + before(metric),
                number(metric),
                unit,
                after(metric),
                FigureComparison.withBaseline(metric, unit),
                FigureComparison.withPlan(metric, unit),
                percent(metric),
                metric.quote(),
                metric.line());
    }

    private static String before(OutcomeMetric metric) {
        return (metric.cumulative() ? "延べ" : "") + (metric.precision() == Precision.ABOUT ? "約" : "");
    }

    private static String number(OutcomeMetric metric) {
        if (metric.unit().isEmpty()
                && metric.value().compareTo(BigDecimal.ONE) < 0
                && metric.value().signum() > 0) {
            return fraction(metric.value());
        }
        String value = format(metric.value());
        return metric.valueTo() == null ? value : value + "〜" + format(metric.valueTo());
    }

    /** 0.25 was written as 1/4; a share that is no unit fraction stays a decimal. */
    private static String fraction(BigDecimal share) {
        double denominator = 1 / share.doubleValue();
        long whole = Math.round(denominator);
        return Math.abs(denominator - whole) < 0.01 ? "1/" + whole : format(share);
    }

    /** One precision stands for 超 and 以上; the quote knows which of them was written. */
    private static String after(OutcomeMetric metric) {
        String quote = metric.quote();
        return switch (metric.precision()) {
            case EXACT, ABOUT -> "";
            case AT_LEAST -> quote != null && quote.contains("超") ? "超" : "以上";
            case AT_MOST -> quote != null && quote.contains("未満") ? "未満" : "以下";
        };
    }

    private static @Nullable BigDecimal percent(OutcomeMetric metric) {
        boolean share = metric.unit().equals("%") || metric.unit().equals("％");
        return share && metric.value().compareTo(HUNDRED) <= 0 ? PlainNumber.of(metric.value()) : null;
    }

    static String format(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.JAPAN);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

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
    record FigureComparison(
            String otherName, String other, String ownName, String words, BigDecimal otherWidth, BigDecimal ownWidth) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        static @Nullable FigureComparison withBaseline(OutcomeMetric metric, String unit) {
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

        static @Nullable FigureComparison withPlan(OutcomeMetric metric, String unit) {
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

        private static FigureComparison of(
                OutcomeMetric metric, String unit, String otherName, BigDecimal other, String ownName, String words) {
            boolean exact = metric.precision() == Precision.EXACT && metric.valueTo() == null;
            BigDecimal larger = metric.value().max(other);
            return new FigureComparison(
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
}
