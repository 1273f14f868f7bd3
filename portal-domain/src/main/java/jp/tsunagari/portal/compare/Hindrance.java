package jp.tsunagari.portal.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tsunagari.portal.outcome.MetricKind;
import org.jspecify.annotations.Nullable;

/** Why the figures of a row are shown side by side without being set against each other. */
public enum Hindrance {
    /** その他: what was counted differs from figure to figure. */
    ANYTHING,
    /** アンケート: every initiative asked something else. */
    QUESTIONS,
    /** Per cent of different wholes. */
    SHARES,
    /** The other initiatives give 延べ where this one does not, or the other way round. */
    CUMULATIVE,
    /** Other initiatives have figures of this kind in other units only. */
    UNITS,
    /** No other initiative gives a figure of this kind. */
    ALONE,
    /** 4〜6名: a range has no single length. */
    RANGE;

    /** Of its words among the messages, which are without a full stop. */
    public String key() {
        return "compare.hindrance." + name().toLowerCase(Locale.ROOT);
    }

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
            return ANYTHING;
        }
        if (key.kind() == MetricKind.SURVEY_RESPONSE) {
            return QUESTIONS;
        }
        if (key.unit().isShare()) {
            return SHARES;
        }
        if (columns(cells).size() < 2) {
            return alone(key, cells, all);
        }
        boolean range = cells.stream()
                .flatMap(List::stream)
                .anyMatch(figure -> figure.metric().valueTo() != null);
        return range ? RANGE : null;
    }

    private static Hindrance alone(
            OutcomeAlignment.Key key,
            List<List<ComparedFigure>> cells,
            Map<OutcomeAlignment.Key, List<List<ComparedFigure>>> all) {
        Set<Integer> own = columns(cells);
        List<List<ComparedFigure>> otherWay = all.get(key.otherWay());
        if (otherWay != null && !own.containsAll(columns(otherWay))) {
            return CUMULATIVE;
        }
        boolean otherUnits = all.entrySet().stream()
                .filter(row -> row.getKey().kind() == key.kind()
                        && !Objects.equals(row.getKey().unit(), key.unit()))
                .anyMatch(row -> !own.containsAll(columns(row.getValue())));
        return otherUnits ? UNITS : ALONE;
    }

    /** The initiatives that have a figure in the row. */
    private static Set<Integer> columns(List<List<ComparedFigure>> cells) {
        return IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isEmpty())
                .boxed()
                .collect(Collectors.toSet());
    }
}
