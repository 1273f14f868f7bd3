package jp.tsunagari.portal.group;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.tsunagari.portal.compare.Likeness;
import jp.tsunagari.portal.compare.UnitClass;
import jp.tsunagari.portal.group.Distribution.ReportedFigure;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;

/** Sorts the figures of groups by what they count. */
public final class Distributions {

    /** Parts of another figure, and figures of many kinds: sharing a unit does not make them comparable. */
    private static final Set<MetricKind> NOT_COMPARABLE =
            EnumSet.of(MetricKind.DEMOGRAPHIC_BREAKDOWN, MetricKind.OTHER);

    private static final UnitClass.Table UNITS = new UnitClass.Table();

    private Distributions() {}

    /**
     * Outcome figures by what makes them alike; in the order of kinds. Background figures, parts of other
     * figures and those of no particular kind are left out.
     *
     * @param groups members of each group
     */
    public static List<Distribution> of(List<List<InitiativeSummary>> groups) {
        Map<Likeness, List<List<ReportedFigure>>> figures = new TreeMap<>(Likeness.order(UNITS));
        for (int group = 0; group < groups.size(); group++) {
            for (InitiativeSummary initiative : groups.get(group)) {
                for (OutcomeMetric metric : initiative.metrics()) {
                    if (metric.outcome() && !NOT_COMPARABLE.contains(metric.kind())) {
                        figures.computeIfAbsent(Likeness.of(metric, UNITS), sort -> empty(groups.size()))
                                .get(group)
                                .add(new ReportedFigure(initiative, metric));
                    }
                }
            }
        }
        return figures.entrySet().stream()
                .map(entry -> distribution(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Distribution distribution(Likeness sort, List<List<ReportedFigure>> groups) {
        return new Distribution(
                sort,
                groups.stream()
                        .map(figures -> figures.stream()
                                .sorted(comparing(figure -> figure.metric().value()))
                                .toList())
                        .toList());
    }

    private static List<List<ReportedFigure>> empty(int groups) {
        List<List<ReportedFigure>> lists = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
