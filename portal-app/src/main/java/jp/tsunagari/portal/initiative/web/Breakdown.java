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
public record Breakdown(
        List<BreakdownRow> rows,
        boolean shares,
        List<String> quotes,
        @Nullable Integer line) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Breakdown {
        rows = List.copyOf(rows);
        quotes = List.copyOf(quotes);
    }

    static List<Breakdown> of(List<OutcomeMetric> metrics) {
        Map<Integer, List<OutcomeMetric>> byLine = new LinkedHashMap<>();
        for (OutcomeMetric metric : metrics) {
            if (metric.kind() == MetricKind.DEMOGRAPHIC_BREAKDOWN) {
                byLine.computeIfAbsent(metric.line() == null ? 0 : metric.line(), line -> new ArrayList<>())
                        .add(metric);
            }
        }
        return byLine.values().stream().map(Breakdown::ofOneLine).toList();
    }

    private static Breakdown ofOneLine(List<OutcomeMetric> parts) {
        List<BreakdownRow> rows = BreakdownRow.of(parts);
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
}
