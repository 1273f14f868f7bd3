package jp.tsunagari.portal.compare.web;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tsunagari.portal.compare.Agreement;
import jp.tsunagari.portal.compare.Hindrance;
import jp.tsunagari.portal.compare.Row;
import jp.tsunagari.portal.compare.RowGroup;
import jp.tsunagari.portal.compare.web.ComparedTable.Cell;
import jp.tsunagari.portal.compare.web.ComparedTable.Line;
import jp.tsunagari.portal.compare.web.ComparedTable.LineGroup;
import jp.tsunagari.portal.compare.web.ComparedTable.TermMark;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.web.Figures;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.vocabulary.Term;

/** Puts the rows of a comparison into words. */
final class LineWriter {

    /** For each column, whether a narrow screen shows it. */
    private final List<Boolean> inPair;

    private final boolean onlyDifferences;
    private final Figures figures;
    private final Messages messages;

    LineWriter(List<Boolean> inPair, boolean onlyDifferences, Figures figures, Messages messages) {
        this.inPair = List.copyOf(inPair);
        this.onlyDifferences = onlyDifferences;
        this.figures = figures;
        this.messages = messages;
    }

    LineGroup group(RowGroup group) {
        List<Row> shown = group.rows().stream()
                .filter(row -> !onlyDifferences || row.agreement().differs())
                .toList();
        return new LineGroup(
                group.subject(),
                shown.stream().map(this::line).toList(),
                group.rows().size() - shown.size());
    }

    private Line line(Row row) {
        if (row instanceof Row.Text text) {
            IntFunction<Cell> cell = column -> texts(text.cells().get(column), column);
            return text.identity() ? unmarked(Line.Shape.TEXT, row, cell) : plain(Line.Shape.TEXT, row, cell);
        }
        if (row instanceof Row.Terms terms) {
            return plain(Line.Shape.TERMS, row, column -> terms(terms.cells().get(column), column));
        }
        if (row instanceof Row.Figures compared) {
            return figures(compared);
        }
        if (row instanceof Row.Asides asides) {
            return unmarked(Line.Shape.ASIDES, row, column -> asides(asides, column));
        }
        if (row instanceof Row.Story story) {
            Line.Shape shape = story.headed() ? Line.Shape.STORY : Line.Shape.STORIES;
            return unmarked(shape, row, column -> sections(story.cells().get(column), column));
        }
        throw new IllegalArgumentException("no words for " + row.getClass());
    }

    private Line plain(Line.Shape shape, Row row, IntFunction<Cell> cell) {
        return new Line(shape, row.label(), row.agreement(), null, null, cells(cell));
    }

    /** Names, texts and asides: no one has said that they are about the same thing. */
    private Line unmarked(Line.Shape shape, Row row, IntFunction<Cell> cell) {
        Agreement agreement = row.agreement() == Agreement.SILENT ? Agreement.SILENT : null;
        return new Line(shape, row.label(), agreement, null, null, cells(cell));
    }

    private Line figures(Row.Figures row) {
        Hindrance hindrance = row.hindrance();
        FigureWriter writer = new FigureWriter(figures, messages, row.scale());
        return new Line(
                Line.Shape.FIGURES,
                row.label(),
                null,
                hindrance == null,
                hindrance == null ? null : row.why(),
                cells(column -> new Cell(
                        inPair.get(column),
                        List.of(),
                        List.of(),
                        row.cells().get(column).stream().map(writer::words).toList(),
                        List.of())));
    }

    private List<Cell> cells(IntFunction<Cell> cell) {
        return IntStream.range(0, inPair.size()).mapToObj(cell).toList();
    }

    private Cell texts(List<String> texts, int column) {
        return new Cell(inPair.get(column), texts, List.of(), List.of(), List.of());
    }

    private Cell terms(List<Row.SharedTerm> terms, int column) {
        List<TermMark> marks = terms.stream()
                .map(shared -> new TermMark(name(shared.term()), shared.common(), sharers(shared)))
                .toList();
        return new Cell(inPair.get(column), List.of(), marks, List.of(), List.of());
    }

    private String name(Term term) {
        return messages.get(term.messageKey(), term);
    }

    private String sharers(Row.SharedTerm term) {
        if (term.common()) {
            return messages.get("compare.term.common");
        }
        return term.others().isEmpty()
                ? ""
                : messages.get(
                        "compare.term.shared-with",
                        term.others().stream()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(messages.get("compare.term.between"))));
    }

    private Cell asides(Row.Asides row, int column) {
        FigureWriter writer = new FigureWriter(figures, messages, null);
        return new Cell(
                inPair.get(column),
                List.of(),
                List.of(),
                row.cells().get(column).stream().map(writer::words).toList(),
                List.of());
    }

    private Cell sections(List<InitiativeSection> sections, int column) {
        return new Cell(inPair.get(column), List.of(), List.of(), List.of(), sections);
    }
}
