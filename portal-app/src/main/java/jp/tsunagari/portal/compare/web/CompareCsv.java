package jp.tsunagari.portal.compare.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tsunagari.portal.api.export.FormulaGuard;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The table as CSV: RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
final class CompareCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CompareCsv() {}

    static void write(ComparisonSheet sheet, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        print(printer, PlainTable.rows(sheet));
        print(printer, PlainTable.notes(sheet));
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<List<String>> rows) throws IOException {
        for (List<String> row : rows) {
            printer.printRecord(row.stream().map(FormulaGuard::guarded).toList());
        }
    }
}
