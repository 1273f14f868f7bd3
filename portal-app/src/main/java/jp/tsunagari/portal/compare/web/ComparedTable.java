package jp.tsunagari.portal.compare.web;

import java.util.List;
import java.util.stream.IntStream;
import jp.tsunagari.portal.compare.Agreement;
import jp.tsunagari.portal.compare.ComparedInitiative;
import jp.tsunagari.portal.compare.InitiativeComparison;
import jp.tsunagari.portal.compare.RowGroup.Subject;
import jp.tsunagari.portal.compare.web.ComparedTable.Head;
import jp.tsunagari.portal.compare.web.FigureWriter.FigureWords;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeTitle;
import jp.tsunagari.portal.initiative.web.Figures;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The table: the same on the page, on paper and in files.
 *
 * @param heads one for each initiative
 * @param groups with all rows, or only with those that differ
 */
record ComparedTable(List<Head> heads, List<LineGroup> groups) {

    ComparedTable {
        heads = List.copyOf(heads);
        groups = List.copyOf(groups);
    }

    /** @param address of the comparison; its ids shown are those compared */
    static ComparedTable of(
            InitiativeComparison comparison, CompareAddress address, Figures figures, Messages messages) {
        List<Head> heads = IntStream.range(0, comparison.columns().size())
                .mapToObj(column -> head(column + 1, comparison.columns().get(column), address))
                .toList();
        LineWriter lines =
                new LineWriter(heads.stream().map(Head::inPair).toList(), address.onlyDifferences(), figures, messages);
        return new ComparedTable(
                heads, comparison.groups().stream().map(lines::group).toList());
    }

    private static Head head(int number, ComparedInitiative column, CompareAddress address) {
        InitiativeSummary initiative = column.summary();
        return new Head(
                number,
                address.isInPair(initiative.id()),
                initiative.id(),
                initiative.slug(),
                initiative.title(),
                column.organisation().coreName(),
                new Head.Links(
                        address.moved(initiative.id(), -1),
                        address.moved(initiative.id(), 1),
                        address.without(initiative.id()),
                        address.exchanging(initiative.id())));
    }

    /** How many rows are left out because all say the same in them. */
    public int hidden() {
        return groups.stream().mapToInt(LineGroup::hidden).sum();
    }

    /**
     * The head of a column.
     *
     * @param number from 1
     * @param inPair whether a narrow screen shows it
     * @param organisation core name
     */
    record Head(
            int number, boolean inPair, long id, String slug, InitiativeTitle title, String organisation, Links links) {

        /**
         * Where the links of a head lead.
         *
         * @param left address with this one a place further to the left, null for the first
         * @param right likewise to the right, null for the last
         * @param out address without it
         * @param exchange address that looks for another in its place
         */
        record Links(@Nullable String left, @Nullable String right, String out, String exchange) {}
    }

    /**
     * Rows of the page that belong together.
     *
     * @param hidden how many rows are left out because all say the same in them
     */
    record LineGroup(Subject subject, List<Line> lines, int hidden) {

        LineGroup {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A row of the page.
     *
     * @param shape how its cells are shown
     * @param agreement null where it says nothing: texts always differ, and figures need more than to be equal
     * @param comparable whether its figures can be set against each other; null for a row without figures
     * @param hindrance why not, in words; null for others
     */
    record Line(
            Shape shape,
            String label,
            @Nullable Agreement agreement,
            @Nullable Boolean comparable,
            @Nullable String hindrance,
            List<Cell> cells) {

        Line {
            cells = List.copyOf(cells);
        }

        /** How a row is shown. */
        enum Shape {
            TEXT,
            TERMS,
            FIGURES,
            /** Figures that are not compared, folded. */
            ASIDES,
            /** Parts of the text under the row's label, folded. */
            STORY,
            /** Parts of the text under headings of their own, folded. */
            STORIES
        }
    }

    /**
     * What one initiative has to say in one row. A row fills one of the lists; a cell with none filled is silent.
     *
     * @param inPair whether a narrow screen shows it
     */
    record Cell(
            boolean inPair,
            List<String> texts,
            List<TermMark> terms,
            List<FigureWords> figures,
            List<InitiativeSection> sections) {

        Cell {
            texts = List.copyOf(texts);
            terms = List.copyOf(terms);
            figures = List.copyOf(figures);
            sections = List.copyOf(sections);
        }

        public boolean isSilent() {
            return texts.isEmpty() && terms.isEmpty() && figures.isEmpty() && sections.isEmpty();
        }
    }

    /**
     * A controlled term, and in words who shares it.
     *
     * @param shared 共通 when all have it, 2・3と共通 when some others have it; empty when no one else has
     */
    record TermMark(String name, boolean common, String shared) {}
}
