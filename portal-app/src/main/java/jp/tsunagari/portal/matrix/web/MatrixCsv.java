package jp.tsunagari.portal.matrix.web;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.matrix.web.MatrixTable.Cell;
import jp.tsunagari.portal.matrix.web.MatrixTable.Heading;

/** A table as records of a file: names of the vocabulary and numbers, nothing that somebody has typed. */
final class MatrixCsv {

    private static final String COUNT = "取組数";

    private MatrixCsv() {}

    static List<List<Object>> records(String title, MatrixTable table) {
        List<Heading> columns = table.columns();
        List<List<Object>> records = new ArrayList<>();
        records.add(record(title, COUNT, columns.stream().map(Heading::name).toList()));
        records.add(record(
                COUNT, table.total(), columns.stream().map(Heading::count).toList()));
        table.rows()
                .forEach(row -> records.add(record(
                        row.heading().name(),
                        row.heading().count(),
                        row.cells().stream().map(Cell::count).toList())));
        return records;
    }

    private static List<Object> record(String head, Object count, List<?> cells) {
        List<Object> record = new ArrayList<>();
        record.add(head);
        record.add(count);
        record.addAll(cells);
        return record;
    }
}
