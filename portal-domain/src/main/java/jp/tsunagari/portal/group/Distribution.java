package jp.tsunagari.portal.group;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;

/**
 * Figures that count the same kind of thing in the same way, so that they may share a scale.
 *
 * @param unit as written; 人 and 名 count alike and stand as 人; empty for bare numbers
 * @param cumulative whether they are 延べ; such figures never share a scale with numbers of people
 * @param groups the figures of each group in ascending order; a group may have none
 */
public record Distribution(MetricKind kind, String unit, boolean cumulative, List<List<ReportedFigure>> groups) {

    public Distribution {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Whether every group has at least one. */
    public boolean inEveryGroup() {
        return groups.stream().noneMatch(List::isEmpty);
    }

    /** The figures of all groups. */
    public Stream<ReportedFigure> all() {
        return groups.stream().flatMap(List::stream);
    }

    /** How many initiatives of a group report such a figure; one may report several. */
    public long initiatives(int group) {
        return groups.get(group).stream()
                .map(figure -> figure.initiative().id())
                .distinct()
                .count();
    }

    /** A figure and the initiative that reports it. */
    public record ReportedFigure(InitiativeSummary initiative, OutcomeMetric metric) {}
}
