package jp.tsunagari.portal.web.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes every CSV file of the portal: RFC 4180, begun with the mark by which spreadsheets know UTF-8, and with texts that
 * a spreadsheet cannot run as formulas.
 */
public final class CsvWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Appendable out;
    private final CSVPrinter printer;
    private boolean begun;

    private CsvWriter(Appendable out, CSVPrinter printer) {
        this.out = out;
        this.printer = printer;
    }

    /** Begins a file, of which nothing is written before its first row: an answer to a HEAD has none. */
    public static CsvWriter to(Appendable out) throws IOException {
        return new CsvWriter(out, new CSVPrinter(out, CSVFormat.RFC4180));
    }

    /** @param cells texts and numbers; null for an empty cell */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (!begun) {
            out.append(BYTE_ORDER_MARK);
            begun = true;
        }
        List<Object> safe = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            safe.add(cell == null ? "" : cell instanceof String text ? FormulaGuard.guarded(text) : cell);
        }
        printer.printRecord(safe);
    }

    /** Several rows. */
    public void rows(List<? extends List<? extends @Nullable Object>> rows) throws IOException {
        for (List<? extends @Nullable Object> row : rows) {
            row(row);
        }
    }

    public void flush() throws IOException {
        printer.flush();
    }
}
