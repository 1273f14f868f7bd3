package jp.tsunagari.portal.initiative.web;

import static java.util.Comparator.comparingInt;

import java.util.List;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;

/** Which figures stand on a card: those that tell most about how many people an initiative reached. */
final class KeyFigures {

    private static final int AT_MOST = 2;

    /** A choice of what to show in little room; not a judgement of the initiatives. */
    private static final List<MetricKind> MOST_TELLING = List.of(
            MetricKind.PARTICIPANTS,
            MetricKind.USERS,
            MetricKind.CONSULTATIONS,
            MetricKind.COMPLETION,
            MetricKind.MEMBERS,
            MetricKind.SUPPORTERS_TRAINED,
            MetricKind.REACH,
            MetricKind.VOLUME,
            MetricKind.SESSIONS,
            MetricKind.PLACES);

    private KeyFigures() {}

    static List<Figure> of(List<OutcomeMetric> metrics) {
        return metrics.stream()
                .filter(OutcomeMetric::outcome)
                .filter(metric -> MOST_TELLING.contains(metric.kind()))
                .sorted(comparingInt(metric -> MOST_TELLING.indexOf(metric.kind())))
                .limit(AT_MOST)
                .map(Figure::of)
                .toList();
    }
}
