package jp.tsunagari.portal.compare;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tsunagari.portal.outcome.MetricKind;
import org.jspecify.annotations.Nullable;

/** Decides whether the figures of a row can be set against each other. */
final class Hindrances {

    private Hindrances() {}

    /**
     * The first reason against it, null if there is none.
     *
     * @param all every row, this one included
     */
    static @Nullable Hindrance of(
            OutcomeAlignment.Key key,
            List<List<ComparedFigure>> cells,
            Map<OutcomeAlignment.Key, List<List<ComparedFigure>>> all) {
        if (key.kind() == MetricKind.OTHER) {
            return Hindrance.ANYTHING;
        }
        if (key.kind() == MetricKind.SURVEY_RESPONSE) {
            return Hindrance.QUESTIONS;
        }
        if (key.unit().isShare()) {
            return Hindrance.SHARES;
        }
        if (columns(cells).size() < 2) {
            return alone(key, cells, all);
        }
        boolean range = cells.stream()
                .flatMap(List::stream)
                .anyMatch(figure -> figure.metric().valueTo() != null);
        return range ? Hindrance.RANGE : null;
    }

    private static Hindrance alone(
            OutcomeAlignment.Key key,
            List<List<ComparedFigure>> cells,
            Map<OutcomeAlignment.Key, List<List<ComparedFigure>>> all) {
        Set<Integer> own = columns(cells);
        List<List<ComparedFigure>> otherWay = all.get(key.otherWay());
        if (otherWay != null && !own.containsAll(columns(otherWay))) {
            return Hindrance.CUMULATIVE;
        }
        boolean otherUnits = all.entrySet().stream()
                .filter(row -> row.getKey().kind() == key.kind()
                        && !Objects.equals(row.getKey().unit(), key.unit()))
                .anyMatch(row -> !own.containsAll(columns(row.getValue())));
        return otherUnits ? Hindrance.UNITS : Hindrance.ALONE;
    }

    /** The initiatives that have a figure in the row. */
    private static Set<Integer> columns(List<List<ComparedFigure>> cells) {
        return IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isEmpty())
                .boxed()
                .collect(Collectors.toSet());
    }
}
