package jp.tsunagari.portal.booklet.web;

import java.util.List;
import jp.tsunagari.portal.booklet.BookletOrder;
import jp.tsunagari.portal.booklet.BookletOrder.BookletPart;
import jp.tsunagari.portal.compare.web.PlainComparison;
import jp.tsunagari.portal.sheet.web.CaseSheet;

/**
 * A booklet before it becomes a file of some kind.
 *
 * @param made day on which it was made, in words
 * @param cases all, in order; their number is their place
 * @param comparisons of two or three cases each; empty where none is wanted or there is but one case
 * @param matrix of the selection; empty where none is wanted or nothing has a term
 * @param sources each once
 * @param attributions of those, in the words that name the publishers and conditions
 */
record Booklet(
        BookletOrder order,
        String made,
        List<CaseSheet> cases,
        List<ComparisonOf> comparisons,
        List<SelectionMatrix> matrix,
        List<String> sources,
        List<String> attributions) {

    Booklet {
        cases = List.copyOf(cases);
        comparisons = List.copyOf(comparisons);
        matrix = List.copyOf(matrix);
        sources = List.copyOf(sources);
        attributions = List.copyOf(attributions);
    }

    public boolean hasCases() {
        return order.parts().contains(BookletPart.CASES);
    }

    public boolean hasSources() {
        return order.parts().contains(BookletPart.SOURCES);
    }

    /** Whether it has fewer cases than were found. */
    public boolean isCut() {
        return order.found() > cases.size();
    }

    /**
     * A comparison of some of the cases.
     *
     * @param numbers of the cases, as many as it has columns
     */
    record ComparisonOf(List<Integer> numbers, PlainComparison table) {

        ComparisonOf {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * Which cases have which target group and which approach.
     *
     * @param columns names of some of the target groups
     * @param rows approaches
     */
    record SelectionMatrix(List<String> columns, List<MatrixRow> rows) {

        SelectionMatrix {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** @param cells numbers of the cases, in words; empty where there is none */
        record MatrixRow(String name, List<String> cells) {

            MatrixRow {
                cells = List.copyOf(cells);
            }
        }
    }
}
