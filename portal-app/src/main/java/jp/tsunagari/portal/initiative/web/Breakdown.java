package jp.tsunagari.portal.initiative.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one total, such as its age groups. Parts that the document tells of in one line belong together.
 *
 * @param shares whether the bars show the shares that the document states; else they compare the counts, the largest of
 *     which fills its bar
 * @param quotes the words of the document, each once
 * @param line where they begin in the document; null for parts that a person typed
 */
record Breakdown(
        List<BreakdownRow> rows,
        boolean shares,
        List<String> quotes,
        @Nullable Integer line) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Breakdown {
        rows = List.copyOf(rows);
        quotes = List.copyOf(quotes);
    }

    static List<Breakdown> of(List<OutcomeMetric> metrics, Figures figures) {
        Map<Integer, List<OutcomeMetric>> byLine = new LinkedHashMap<>();
        for (OutcomeMetric metric : metrics) {
            if (metric.kind() == MetricKind.DEMOGRAPHIC_BREAKDOWN) {
                byLine.computeIfAbsent(metric.line() == null ? 0 : metric.line(), line -> new ArrayList<>())
                        .add(metric);
            }
        }
        return byLine.values().stream().map(parts -> ofOneLine(parts, figures)).toList();
    }

    private static Breakdown ofOneLine(List<OutcomeMetric> parts, Figures figures) {
        List<BreakdownRow> rows = BreakdownRow.of(parts, figures);
        boolean shares = rows.stream().anyMatch(row -> row.share() != null);
        return new Breakdown(
                shares ? rows : withBars(rows),
                shares,
                parts.stream()
                        .map(OutcomeMetric::quote)
                        .filter(quote -> quote != null)
                        .distinct()
                        .toList(),
                parts.get(0).line());
    }

    /** People and households, visits and people: what is not counted alike has no bars side by side. */
    private static List<BreakdownRow> withBars(List<BreakdownRow> rows) {
        BigDecimal largest = rows.stream().map(BreakdownRow::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        long measures = rows.stream().map(BreakdownRow::measure).distinct().count();
        if (measures > 1 || largest.signum() == 0) {
            return rows;
        }
        return rows.stream()
                .map(row -> row.withBar(row.amount().multiply(HUNDRED).divide(largest, 1, RoundingMode.HALF_UP)))
                .toList();
    }

    /**
     * A part of a total, such as an age group: its count, its share, or both.
     *
     * @param label of the count where there is one, else of the share
     * @param amount the count, or the share for want of one
     * @param bar its length, 0 to 100; null where there is nothing to compare it with
     */
    record BreakdownRow(
            String label,
            @Nullable Figure count,
            @Nullable Figure share,
            BigDecimal amount,
            @Nullable BigDecimal bar) {

        /** A share that follows its count in the same quote, as in 20代275人(24.7%), belongs to the same row. */
        static List<BreakdownRow> of(List<OutcomeMetric> parts, Figures figures) {
            List<BreakdownRow> rows = new ArrayList<>();
            for (OutcomeMetric part : parts) {
                Figure figure = figures.of(part);
                BigDecimal percent = figure.percent();
                BreakdownRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
                if (percent == null) {
                    rows.add(new BreakdownRow(figure.label(), figure, null, part.value(), null));
                } else if (last != null && last.takes(figure)) {
                    rows.set(
                            rows.size() - 1,
                            new BreakdownRow(last.label(), last.count(), figure, last.amount(), percent));
                } else {
                    rows.add(new BreakdownRow(figure.label(), null, figure, part.value(), percent));
                }
            }
            return List.copyOf(rows);
        }

        BreakdownRow withBar(BigDecimal length) {
            return new BreakdownRow(label, count, share, amount, length);
        }

        /** What the amount is counted in. */
        String measure() {
            return count == null ? "" : count.before() + count.unit();
        }

        private boolean takes(Figure other) {
            return share == null
                    && count != null
                    && count.quote() != null
                    && count.quote().equals(other.quote());
        }
    }
}
