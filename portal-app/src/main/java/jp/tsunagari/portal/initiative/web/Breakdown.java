package jp.tsunagari.portal.initiative.web;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.jspecify.annotations.Nullable;

/**
 * A part of a total, such as an age group: its count, its share, or both.
 *
 * @param label of the count where there is one, else of the share
 */
public record Breakdown(
        String label, @Nullable Figure count, @Nullable Figure share) {

    /** A share that follows its count in the same quote, as in 20代275人(24.7%), belongs to the same row. */
    static List<Breakdown> of(List<OutcomeMetric> metrics) {
        List<Breakdown> rows = new ArrayList<>();
        for (OutcomeMetric metric : metrics) {
            if (metric.kind() != MetricKind.DEMOGRAPHIC_BREAKDOWN) {
                continue;
            }
            Figure figure = Figure.of(metric);
            Breakdown last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (figure.percent() == null) {
                rows.add(new Breakdown(figure.label(), figure, null));
            } else if (last != null && last.takes(figure)) {
                rows.set(rows.size() - 1, new Breakdown(last.label(), last.count(), figure));
            } else {
                rows.add(new Breakdown(figure.label(), null, figure));
            }
        }
        return List.copyOf(rows);
    }

    private boolean takes(Figure other) {
        return share == null
                && count != null
                && count.quote() != null
                && count.quote().equals(other.quote());
    }
}
