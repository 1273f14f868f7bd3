package jp.tsunagari.portal.booklet.web;

import java.util.List;
import jp.tsunagari.portal.booklet.BookletOrder;
import jp.tsunagari.portal.booklet.BookletOrder.BookletPart;
import jp.tsunagari.portal.compare.web.PlainComparison;
import jp.tsunagari.portal.sheet.web.CaseSheet;
import jp.tsunagari.portal.shortlist.web.ShortlistAddress;

/**
 * A booklet before it becomes a file of some kind.
 *
 * @param made day on which it was made, in words
 * @param notes of some of the cases; empty where none are wanted
 * @param cases all, in order; their number is their place
 * @param comparisons of two or three cases each; empty where none is wanted or there is but one case
 * @param matrix of the selection; empty where none is wanted or nothing has a term
 * @param sources each once
 * @param attributions of those, in the words that name the publishers and conditions
 */
record Booklet(
        BookletOrder order,
        String made,
        List<CaseNote> notes,
        List<CaseSheet> cases,
        List<ComparisonOf> comparisons,
        List<SelectionMatrix> matrix,
        List<String> sources,
        List<String> attributions) {

    Booklet {
        notes = List.copyOf(notes);
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

    /** Where the cases can be seen again; without what somebody has said of them, which has a place of its own or none. */
    public String listAddress() {
        return ShortlistAddress.withoutNotes(order.listAddress());
    }

    /** Whether it has fewer cases than were found. */
    public boolean isCut() {
        return order.found() > cases.size();
    }

    /**
     * What somebody has said of a case.
     *
     * @param number of the case
     * @param mark in words, or that there is none
     * @param memo likewise
     */
    record CaseNote(int number, String title, String mark, String memo) {}

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
