package jp.tsunagari.portal.matrix.web;

import java.util.List;
import jp.tsunagari.portal.search.CrossCounts;

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

    HeatScale scale() {
        return scale;
    }

    List<String> sentences() {
        return Standout.sentences(allRows, allColumns, counts);
    }

    List<Heading> columns() {
        return columns.lines().stream().map(line -> heading(columns, line)).toList();
    }

    List<MatrixRow> rows() {
        return rows.lines().stream()
                .map(row -> new MatrixRow(
                        heading(rows, row),
                        columns.lines().stream()
                                .map(column -> cell(row, column))
                                .toList()))
                .toList();
    }

    private Heading heading(Axis axis, Line line) {
        return new Heading(line.name(), line.count(), query.listOf(axis.facet(), line.code()));
    }

    private MatrixCell cell(Line row, Line column) {
        long count = counts.cell(row.code(), column.code());
        return new MatrixCell(count, scale.level(count), query.listOf(row.code(), column.code()));
    }
}
