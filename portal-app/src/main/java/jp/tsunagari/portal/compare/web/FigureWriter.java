package jp.tsunagari.portal.compare.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.compare.ComparedFigure;
import jp.tsunagari.portal.initiative.web.Figure;
import jp.tsunagari.portal.initiative.web.Figures;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.jspecify.annotations.Nullable;

/** Puts the figures of one row into words, with bars where they can be set against each other. */
final class FigureWriter {

    private static final int FULL = 100;

    private final Figures figures;
    private final Messages messages;
    private final @Nullable BigDecimal scale;

    /** @param scale what a full bar means, null for a row without bars */
    FigureWriter(Figures figures, Messages messages, @Nullable BigDecimal scale) {
        this.figures = figures;
        this.messages = messages;
        this.scale = scale;
    }

    FigureWords words(ComparedFigure figure) {
        OutcomeMetric metric = figure.metric();
        return new FigureWords(
                metric,
                figures.of(metric),
                figure.periods(),
                beside(metric),
                figure.derived().stream()
                        .map(derived -> words(derived, metric.countsVisits()))
                        .toList(),
                figure.counted(),
                bar(metric.value()));
    }

    /** A figure that is only told. */
    FigureWords words(OutcomeMetric metric) {
        return new FigureWords(metric, figures.of(metric), List.of(), beside(metric), List.of(), "", null);
    }

    private List<FigureWords.Beside> beside(OutcomeMetric metric) {
        List<FigureWords.Beside> beside = new ArrayList<>();
        if (metric.baseline() != null) {
            beside.add(beside("compare.figure.baseline", metric, metric.baseline(), bar(metric.baseline())));
        }
        if (metric.planned() != null) {
            beside.add(beside("compare.figure.planned", metric, metric.planned(), null));
        }
        return beside;
    }

    private FigureWords.Beside beside(String key, OutcomeMetric metric, BigDecimal value, @Nullable Integer bar) {
        return new FigureWords.Beside(messages.get(key, figures.amount(value, metric.unit(), metric.kind())), bar);
    }

    private String words(ComparedFigure.Derived derived, boolean cumulative) {
        String first = figures.amount(derived.first(), derived.unit(), null);
        MetricKind counted = derived.kind() == ComparedFigure.Derived.Kind.PER_TIME ? MetricKind.SESSIONS : null;
        String second = figures.amount(derived.second(), derived.secondUnit(), counted);
        return switch (derived.kind()) {
            case PER_TIME -> perTime(derived, cumulative, first, second);
            case CHANGE -> messages.get("compare.derived.change", change(derived), first, second);
        };
    }

    private String perTime(ComparedFigure.Derived derived, boolean cumulative, String first, String second) {
        String value = figures.amount(derived.value(), derived.unit(), null);
        String about = derived.rounded() ? messages.get("compare.derived.about", value) : value;
        return cumulative
                ? messages.get(
                        "compare.derived.per-time",
                        figures.each(derived.secondUnit()),
                        about,
                        messages.get("compare.derived.cumulative", first),
                        second)
                : messages.get(
                        "compare.derived.per-time.not-cumulative",
                        figures.each(derived.secondUnit()),
                        about,
                        first,
                        second);
    }

    private String change(ComparedFigure.Derived derived) {
        String size = figures.amount(derived.value().abs(), derived.unit(), null);
        return switch (derived.value().signum()) {
            case 0 -> messages.get("compare.derived.unchanged");
            case 1 -> messages.get("compare.derived.more", size);
            default -> messages.get("compare.derived.less", size);
        };
    }

    private @Nullable Integer bar(BigDecimal value) {
        return scale == null || scale.signum() <= 0
                ? null
                : value.multiply(BigDecimal.valueOf(FULL))
                        .divide(scale, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    /**
     * A figure of a comparison in words.
     *
     * @param metric as it is stored
     * @param periods words of the quote for the time that it holds for
     * @param beside what it rose from, with its bar, and what was planned, which is no result and has none
     * @param derived computed figures, said to be so
     * @param counted what it counts over, where the figures of the row differ in it; else empty
     * @param bar length from 0 to 100; null in a row whose figures cannot be set against each other
     */
    record FigureWords(
            OutcomeMetric metric,
            Figure figure,
            List<String> periods,
            List<Beside> beside,
            List<String> derived,
            String counted,
            @Nullable Integer bar) {

        FigureWords {
            periods = List.copyOf(periods);
            beside = List.copyOf(beside);
            derived = List.copyOf(derived);
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
