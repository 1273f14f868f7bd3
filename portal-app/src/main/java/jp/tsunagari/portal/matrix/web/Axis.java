package jp.tsunagari.portal.matrix.web;

import java.util.Comparator;
import java.util.List;
import jp.tsunagari.portal.search.Facet;

/**
 * The rows or the columns of a table.
 *
 * @param lines in the order shown
 */
record Axis(Facet facet, List<Line> lines) {

    Axis {
        lines = List.copyOf(lines);
    }

    /** What its values are, in Japanese. */
    public String name() {
        return nameOf(facet);
    }

    static String nameOf(Facet facet) {
        return switch (facet) {
            case TARGET -> "対象";
            case APPROACH -> "手法";
            case REGION -> "都道府県";
            case FORM, YEAR, METRIC -> throw new IllegalArgumentException("no table has " + facet);
        };
    }

    Axis ordered(LineOrder order) {
        return switch (order) {
            case USUAL -> this;
            case TOTAL ->
                new Axis(
                        facet,
                        lines.stream()
                                .sorted(Comparator.comparingLong(Line::count).reversed())
                                .toList());
        };
    }

    Axis withoutEmpty() {
        return new Axis(facet, lines.stream().filter(line -> line.count() > 0).toList());
    }
}
