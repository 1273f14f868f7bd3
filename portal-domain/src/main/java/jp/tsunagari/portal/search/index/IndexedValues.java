package jp.tsunagari.portal.search.index;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.search.Crossing;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;

/**
 * Values in the index. A term is there by its code, and once more with a sign before it if the initiative is about it, so
 * that the same fields answer for all terms and for the main ones. A pair of values is one keyword, such as
 * {@code elderly|gathering-place}. No code has either sign.
 */
final class IndexedValues {

    private static final String MAIN = "*";
    private static final String BETWEEN = "|";

    private IndexedValues() {}

    /** What the field of a facet has. */
    static List<String> values(Collection<String> all, Collection<String> main) {
        List<String> values = new ArrayList<>(all);
        main.forEach(code -> values.add(MAIN + code));
        return values;
    }

    /** Each of the one with each of the other, as far as the one can head a row; main ones with main ones. */
    static List<String> pairs(Crossing crossing, Collection<String> rows, Collection<String> columns) {
        boolean roles = crossing.rows().hasRoles() && crossing.columns().hasRoles();
        return rows.stream()
                .filter(crossing::hasRow)
                .flatMap(row -> columns.stream()
                        .filter(column -> !roles || row.startsWith(MAIN) == column.startsWith(MAIN))
                        .map(column -> row + BETWEEN + column))
                .toList();
    }

    /** What the field of a facet must have of these codes. */
    static Set<String> wanted(Facet facet, Set<String> codes, Filters filters) {
        return filters.mainOnly() && facet.hasRoles()
                ? codes.stream().map(code -> MAIN + code).collect(toSet())
                : codes;
    }

    /** Counts of a facet by plain code, of the terms that the filters let count. */
    static Map<String, Long> counts(Facet facet, Map<String, Long> counted, Filters filters) {
        return facet.hasRoles() ? counts(counted, filters.mainOnly()) : counted;
    }

    /** Counts of pairs as rows of columns, likewise. */
    static Map<String, Map<String, Long>> cells(Crossing crossing, Map<String, Long> counted, Filters filters) {
        Map<String, Map<String, Long>> all = table(counted);
        Map<String, Map<String, Long>> rows = crossing.rows().hasRoles() ? counts(all, filters.mainOnly()) : all;
        return rows.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, row -> counts(crossing.columns(), row.getValue(), filters)));
    }

    private static Map<String, Map<String, Long>> table(Map<String, Long> counts) {
        Map<String, Map<String, Long>> table = new HashMap<>();
        counts.forEach((pair, count) -> {
            int between = pair.indexOf(BETWEEN);
            table.computeIfAbsent(pair.substring(0, between), row -> new HashMap<>())
                    .put(pair.substring(between + 1), count);
        });
        return table;
    }

    private static <V> Map<String, V> counts(Map<String, V> counted, boolean mainOnly) {
        return counted.entrySet().stream()
                .filter(value -> value.getKey().startsWith(MAIN) == mainOnly)
                .collect(toMap(
                        value -> mainOnly ? value.getKey().substring(MAIN.length()) : value.getKey(),
                        Map.Entry::getValue));
    }
}
