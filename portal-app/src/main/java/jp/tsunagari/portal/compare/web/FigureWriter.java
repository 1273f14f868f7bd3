package jp.tsunagari.portal.compare.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.tsunagari.portal.compare.ComparedFigure;
import jp.tsunagari.portal.initiative.web.Figure;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.jspecify.annotations.Nullable;

/** Puts the figures of one row into words, with bars where they can be set against each other. */
final class FigureWriter {

    private static final int FULL = 100;

    private final @Nullable BigDecimal scale;

    /** @param scale what a full bar means, null for a row without bars */
    FigureWriter(@Nullable BigDecimal scale) {
        this.scale = scale;
    }

    FigureWords words(ComparedFigure figure) {
        OutcomeMetric metric = figure.metric();
        return new FigureWords(
                Figure.of(metric),
                figure.periods(),
                beside(metric),
                figure.derived().stream()
                        .map(derived -> words(derived, metric.cumulative()))
                        .toList(),
                bar(metric.value()));
    }

    /** A figure that is only told. */
    FigureWords words(OutcomeMetric metric) {
        return new FigureWords(Figure.of(metric), List.of(), beside(metric), List.of(), null);
    }

    private List<FigureWords.Beside> beside(OutcomeMetric metric) {
        List<FigureWords.Beside> beside = new ArrayList<>();
        if (metric.baseline() != null) {
            beside.add(
                    new FigureWords.Beside("以前 " + format(metric.baseline()) + metric.unit(), bar(metric.baseline())));
        }
        if (metric.planned() != null) {
            beside.add(new FigureWords.Beside("計画 " + format(metric.planned()) + metric.unit(), bar(metric.planned())));
        }
        return beside;
    }

    private static String words(ComparedFigure.Derived derived, boolean cumulative) {
        String first = format(derived.first()) + derived.unit();
        String second = format(derived.second()) + derived.secondUnit();
        return switch (derived.kind()) {
            case PER_TIME ->
                "1%sあたり%s%s%s（計算値：%s÷%s%s）"
                        .formatted(
                                derived.secondUnit(),
                                derived.rounded() ? "約" : "",
                                format(derived.value()),
                                derived.unit(),
                                (cumulative ? "延べ" : "") + first,
                                second,
                                cumulative ? "" : "。延べの記載がない人数による");
            case CHANGE -> change(derived) + "（計算値：" + first + "－" + second + "）";
        };
    }

    private static String change(ComparedFigure.Derived derived) {
        String size = format(derived.value().abs()) + derived.unit();
        return switch (derived.value().signum()) {
            case 0 -> "増減なし";
            case 1 -> size + "増";
            default -> size + "減";
        };
    }

    private @Nullable Integer bar(BigDecimal value) {
        return scale == null || scale.signum() <= 0
                ? null
                : value.multiply(BigDecimal.valueOf(FULL))
                        .divide(scale, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static String format(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.JAPAN);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /**
     * A figure of a comparison in words.
     *
     * @param periods words of the quote for the time that it holds for
     * @param beside what it rose from and what was planned, each with its bar
     * @param derived computed figures, said to be so
     * @param bar length from 0 to 100; null in a row whose figures cannot be set against each other
     */
    record FigureWords(
            Figure figure,
            List<String> periods,
            List<Beside> beside,
            List<String> derived,
            @Nullable Integer bar) {

        FigureWords {
            periods = List.copyOf(periods);
            beside = List.copyOf(beside);
            derived = List.copyOf(derived);
        }

        /** In one line: 延べ約1,113人. */
        public String value() {
            return figure.before() + figure.number() + figure.unit() + figure.after();
        }

        /**
         * A figure that belongs to another one.
         *
         * @param words for example 計画 28回
         * @param bar as above
         */
        record Beside(String words, @Nullable Integer bar) {}
    }
}
