package jp.tsunagari.portal.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows as CSV: RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    private CsvTable(CSVPrinter printer) {
        this.printer = printer;
    }

    static void write(OutputStream out, ExportRows rows, List<Long> ids) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(Column.ALL.stream().map(Column::name).toList());
        rows.forEach(ids, new CsvTable(printer)::write);
        printer.flush();
    }

    private void write(ExportRow row) throws IOException {
        List<Object> cells = new ArrayList<>(Column.ALL.size());
        for (Column column : Column.ALL) {
            Object value = column.value().apply(row);
            cells.add(value == null ? "" : value instanceof String text ? FormulaGuard.guarded(text) : value);
        }
        printer.printRecord(cells);
    }
}
