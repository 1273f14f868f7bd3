package jp.tsunagari.portal.group;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.compare.Likeness;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.outcome.OutcomeMetric;

/**
 * Figures that count the same kind of thing in the same way, so that they may share a scale.
 *
 * @param sort what they have in common
 * @param groups the figures of each group in ascending order; a group may have none
 */
public record Distribution(Likeness sort, List<List<ReportedFigure>> groups) {

    /** The dots of fewer show no shape. */
    private static final int MIN_INITIATIVES = 5;

    public Distribution {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Whether they may share a scale and every group has enough initiatives to see how they are spread. */
    public boolean isDrawn() {
        return sort.isComparable()
                && IntStream.range(0, groups.size()).allMatch(group -> initiatives(group) >= MIN_INITIATIVES);
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
