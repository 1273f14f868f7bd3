package jp.tsunagari.portal.initiative.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.jspecify.annotations.Nullable;

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
    static List<BreakdownRow> of(List<OutcomeMetric> parts) {
        List<BreakdownRow> rows = new ArrayList<>();
        for (OutcomeMetric part : parts) {
            Figure figure = Figure.of(part);
            BigDecimal percent = figure.percent();
            BreakdownRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (percent == null) {
                rows.add(new BreakdownRow(figure.label(), figure, null, part.value(), null));
            } else if (last != null && last.takes(figure)) {
                rows.set(rows.size() - 1, new BreakdownRow(last.label(), last.count(), figure, last.amount(), percent));
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
