package jp.tsunagari.portal.api.export;

import java.io.IOException;
import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.ExportColumn;
import jp.tsunagari.portal.web.table.TabularFile;

/**
 * A table of the data set.
 *
 * @param name of the file, without its ending
 * @param subject whose numbers choose its rows
 * @param columns from left to right
 */
record DataTable<R>(String name, Subject subject, List<ExportColumn<R>> columns, RowSource<R> source)
        implements TabularFile<R> {

    /** After the name of a table with everything about a thing in one row, which is where the list of these things is. */
    private static final String WIDE = "-wide";

    DataTable {
        columns = List.copyOf(columns);
    }

    /** With these columns in the place of its own. */
    DataTable<R> with(List<ExportColumn<R>> others) {
        return new DataTable<R>(name, subject, others, source);
    }

    @Override
    public String path() {
        return name.endsWith(WIDE)
                ? "/" + name.substring(0, name.length() - WIDE.length()) + ".csv"
                : "/data/" + name + ".csv";
    }

    /** @param ids of the initiatives or organisations whose rows are wanted, in order; else unused */
    void write(CsvWriter csv, List<Long> ids, Messages messages) throws IOException {
        csv.row(ExportColumn.names(columns, messages));
        source.forEach(ids, row -> csv.row(ExportColumn.cells(columns, row)));
        csv.flush();
    }

    /** What chooses the rows of a table. */
    enum Subject {
        INITIATIVES,
        ORGANISATIONS,
        /** Nothing: it is always whole. */
        NONE
    }

    /** Where rows come from, a few at a time. */
    @FunctionalInterface
    interface RowSource<R> {
        void forEach(List<Long> ids, RowTarget<R> target) throws IOException;
    }

    /** Where rows go. */
    @FunctionalInterface
    interface RowTarget<R> {
        void write(R row) throws IOException;
    }
}
