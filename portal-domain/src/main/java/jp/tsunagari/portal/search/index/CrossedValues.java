package jp.tsunagari.portal.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.search.Crossing;

/** Pairs of values as one keyword, such as {@code elderly|gathering-place}. No code has the sign between them. */
final class CrossedValues {

    private static final String BETWEEN = "|";

    private CrossedValues() {}

    /** Each of the one with each of the other, as far as the one can head a row. */
    static List<String> of(Crossing crossing, Collection<String> rows, Collection<String> columns) {
        return rows.stream()
                .filter(crossing::hasRow)
                .flatMap(row -> columns.stream().map(column -> row + BETWEEN + column))
                .toList();
    }

    /** Counts of pairs as rows of columns. */
    static Map<String, Map<String, Long>> table(Map<String, Long> counts) {
        Map<String, Map<String, Long>> table = new HashMap<>();
        counts.forEach((pair, count) -> {
            int between = pair.indexOf(BETWEEN);
            table.computeIfAbsent(pair.substring(0, between), row -> new HashMap<>())
                    .put(pair.substring(between + 1), count);
        });
        return table;
    }
}
