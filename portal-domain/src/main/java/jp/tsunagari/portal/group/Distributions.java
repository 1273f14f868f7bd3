package jp.tsunagari.portal.group;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.tsunagari.portal.group.Distribution.ReportedFigure;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;

/** Sorts the figures of groups by what they count. */
public final class Distributions {

    /** Parts of another figure, and figures of many kinds: sharing a unit does not make them comparable. */
    private static final Set<MetricKind> NOT_COMPARABLE =
            EnumSet.of(MetricKind.DEMOGRAPHIC_BREAKDOWN, MetricKind.OTHER);

    private static final Set<String> PEOPLE = Set.of("人", "名");

    private Distributions() {}

    /**
     * Outcome figures by kind, unit and whether they are 延べ; in the order of kinds. Background figures, parts of other
     * figures and those of no particular kind are left out.
     *
     * @param groups members of each group
     */
    public static List<Distribution> of(List<List<InitiativeSummary>> groups) {
        Map<Key, List<List<ReportedFigure>>> figures = new TreeMap<>(Key.ORDER);
        for (int group = 0; group < groups.size(); group++) {
            for (InitiativeSummary initiative : groups.get(group)) {
                for (OutcomeMetric metric : initiative.metrics()) {
                    if (metric.outcome() && !NOT_COMPARABLE.contains(metric.kind())) {
                        figures.computeIfAbsent(Key.of(metric), key -> empty(groups.size()))
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

    private static Distribution distribution(Key key, List<List<ReportedFigure>> groups) {
        return new Distribution(
                key.kind(),
                key.unit(),
                key.cumulative(),
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

    private record Key(MetricKind kind, String unit, boolean cumulative) {

        static final Comparator<Key> ORDER =
                comparing(Key::kind).thenComparing(Key::unit).thenComparing(Key::cumulative);

        static Key of(OutcomeMetric metric) {
            String unit = PEOPLE.contains(metric.unit()) ? "人" : metric.unit();
            return new Key(metric.kind(), unit.equals("％") ? "%" : unit, metric.cumulative());
        }
    }
}
