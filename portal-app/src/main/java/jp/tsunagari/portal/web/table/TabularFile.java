package jp.tsunagari.portal.web.table;

import java.io.IOException;
import java.util.List;
import jp.tsunagari.portal.message.Messages;

/**
 * A table that leaves the portal as CSV: one head, one record a line. All of its columns are in the data dictionary, which
 * takes every file that is a bean, and are judged by the rule for machine readability.
 */
public interface TabularFile<R> {

    /** How the data dictionary calls it. */
    String name();

    /** Where it is. */
    String path();

    /** From left to right, with those that only some of its files have. */
    List<ExportColumn<R>> columns();

    /** In words of {@code export_*.properties}, where each file has its own. */
    default String title(Messages messages) {
        return messages.get("export.table." + name());
    }

    /** What one of its rows is. */
    default String what(Messages messages) {
        return messages.get("export.table." + name() + ".what");
    }

    /** Writes a table that fits into memory. */
    static <R> void write(CsvWriter csv, List<ExportColumn<R>> columns, List<R> rows, Messages messages)
            throws IOException {
        csv.row(ExportColumn.names(columns, messages));
        for (R row : rows) {
            csv.row(ExportColumn.cells(columns, row));
        }
        csv.flush();
    }
}
