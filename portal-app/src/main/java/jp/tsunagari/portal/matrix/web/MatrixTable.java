package jp.tsunagari.portal.matrix.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.matrix.web.MatrixFile.Count;
import jp.tsunagari.portal.matrix.web.MatrixFile.Count.Scope;
import jp.tsunagari.portal.matrix.web.MatrixQuery.LineOrder;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.CrossCounts;
import jp.tsunagari.portal.search.Crossing;
import jp.tsunagari.portal.search.Facet;
import org.jspecify.annotations.Nullable;

/** A table laid out: rows and columns in their order, each number with the address of its list. */
final class MatrixTable {

    private final MatrixQuery query;
    private final CrossCounts counts;
    private final Axis allRows;
    private final Axis allColumns;
    private final Axis rows;
    private final Axis columns;
    private final HeatScale scale;

    /** @param rows and columns in their usual order, those without any initiative among them */
    MatrixTable(MatrixQuery query, Axis rows, Axis columns, CrossCounts counts) {
        this.query = query;
        this.counts = counts;
        this.allRows = rows;
        this.allColumns = columns;
        this.rows = shown(rows).ordered(query.rowOrder());
        this.columns = shown(columns).ordered(query.columnOrder());
        this.scale = new HeatScale(rows.lines().stream()
                .flatMapToLong(
                        row -> columns.lines().stream().mapToLong(column -> counts.cell(row.code(), column.code())))
                .max()
                .orElse(0));
    }

    private Axis shown(Axis axis) {
        return query.gapsOnlyInside() ? axis.withoutEmpty() : axis;
    }

    long total() {
        return counts.total();
    }

    /** Whether there are too few initiatives to take a cell without any for a gap. */
    boolean isTooFewForGaps() {
        return MatrixSentences.isTooFewForGaps(counts);
    }

    /** Those left out of the table among them. */
    Axis allRows() {
        return allRows;
    }

    /** Those left out of the table among them. */
    Axis allColumns() {
        return allColumns;
    }

    /** Initiatives of a cell. */
    long count(Line row, Line column) {
        return counts.cell(row.code(), column.code());
    }

    HeatScale scale() {
        return scale;
    }

    List<String> sentences(Messages messages) {
        return new MatrixSentences(allRows, allColumns, counts, messages).all();
    }

    List<Heading> columns() {
        return columns.lines().stream().map(line -> heading(columns, line)).toList();
    }

    List<Row> rows() {
        return rows.lines().stream()
                .map(row -> new Row(
                        heading(rows, row),
                        columns.lines().stream()
                                .map(column -> cell(row, column))
                                .toList()))
                .toList();
    }

    /** For a file: the table, its columns, then each row with its cells. */
    List<Count> counts(Crossing crossing) {
        List<Count> counted = new ArrayList<>();
        counted.add(new Count(Scope.TABLE, Map.of(), total()));
        columns.lines()
                .forEach(column ->
                        counted.add(new Count(Scope.COLUMN, Map.of(crossing.columns(), column), column.count())));
        for (Line row : rows.lines()) {
            counted.add(new Count(Scope.ROW, Map.of(crossing.rows(), row), row.count()));
            columns.lines()
                    .forEach(column -> counted.add(new Count(
                            Scope.CELL, Map.of(crossing.rows(), row, crossing.columns(), column), count(row, column))));
        }
        return counted;
    }

    private Heading heading(Axis axis, Line line) {
        return new Heading(
                line.code(),
                line.name(),
                line.count(),
                line.count() == 0 ? null : query.listOf(axis.facet(), line.code()));
    }

    private Cell cell(Line row, Line column) {
        long count = counts.cell(row.code(), column.code());
        return new Cell(count, scale.level(count), count == 0 ? null : query.listOf(row.code(), column.code()));
    }

    /**
     * The rows or the columns of a table.
     *
     * @param lines in the order shown
     */
    record Axis(Facet facet, List<Line> lines) {

        Axis {
            lines = List.copyOf(lines);
        }

        /** Of what its values are, among the messages. */
        String key() {
            return keyOf(facet);
        }

        static String keyOf(Facet facet) {
            return switch (facet) {
                case TARGET -> "matrix.axis.target";
                case APPROACH -> "matrix.axis.approach";
                case REGION -> "matrix.axis.region";
                case METRIC -> "matrix.axis.metric";
                case EVIDENCE -> "matrix.axis.evidence";
                case MUNICIPALITY -> "matrix.axis.municipality";
                case SEAT, FORM, YEAR, EFFORT, CHECKED -> throw new IllegalArgumentException("no table has " + facet);
            };
        }

        Axis ordered(LineOrder order) {
            return switch (order) {
                case USUAL -> this;
                case TOTAL ->
                    new Axis(
                            facet,
                            lines.stream()
                                    .sorted(Comparator.comparingLong(Line::count)
                                            .reversed())
                                    .toList());
            };
        }

        /** Whether its values are given to an initiative by what its text says. */
        boolean isOfTerms() {
            return facet == Facet.TARGET || facet == Facet.APPROACH;
        }

        Axis withoutEmpty() {
            return new Axis(
                    facet, lines.stream().filter(line -> line.count() > 0).toList());
        }
    }

    /**
     * A value that heads a row or a column.
     *
     * @param count initiatives that have it, under all filters; not the sum of its cells
     */
    record Line(String code, String name, long count) {}

    /**
     * A row of a table.
     *
     * @param heading its value, with a link to the list of all that have it
     * @param cells in the order of the columns
     */
    record Row(Heading heading, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table.
     *
     * @param level of {@link HeatScale}
     * @param address of the list of exactly these initiatives; null where there are none
     */
    record Cell(long count, int level, @Nullable String address) {}

    /**
     * The head of a row or column.
     *
     * @param count initiatives that have the value
     * @param address of their list; null where there are none
     */
    record Heading(
            String code, String name, long count, @Nullable String address) {}
}
