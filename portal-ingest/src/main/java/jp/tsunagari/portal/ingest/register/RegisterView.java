package jp.tsunagari.portal.ingest.register;

import java.util.List;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import org.jspecify.annotations.Nullable;

/**
 * A register as it was found in a file, for a person to confirm.
 *
 * @param state how far it is
 * @param use the sheet and the head that were found or confirmed; with the layout that knows most of the columns
 * @param sheetName of the sheet in use
 * @param sheets all sheets that may be the one
 * @param top the first rows of the sheet, to see the head in
 * @param columns those of the sheet in use
 * @param unknownValues values of columns of a vocabulary that are no terms yet
 * @param faults the first of what is wrong in rows
 * @param faultCount how much is wrong in all
 * @param leftOutRows how many rows are left out because of what is wrong in them
 * @param notes rows that are no cases: sums, notes, the head once more
 */
public record RegisterView(
        State state,
        RegisterUse use,
        String sheetName,
        List<SheetChoice> sheets,
        List<TopRow> top,
        List<Column> columns,
        List<UnknownValue> unknownValues,
        List<RowFault> faults,
        int faultCount,
        int leftOutRows,
        List<Integer> notes) {

    /** Of faults that are kept. */
    static final int MAX_FAULTS = 200;

    public RegisterView {
        sheets = List.copyOf(sheets);
        top = List.copyOf(top);
        columns = List.copyOf(columns);
        unknownValues = List.copyOf(unknownValues);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** How far a register is on its way into a plan. */
    public enum State {
        /** Nobody has said what the columns are. */
        COLUMNS,
        /** Rows have faults, and nobody has agreed to leave them out. */
        FAULTS,
        READY
    }

    /** Whether its cases may be planned. */
    public boolean isReady() {
        return state == State.READY;
    }

    /** A sheet. */
    public record SheetChoice(int number, String name, int rows) {}

    /** A row at the top of a sheet. */
    public record TopRow(int number, List<String> cells) {

        public TopRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A column.
     *
     * @param number from 1
     * @param head its name
     * @param filled how many rows have something in it
     * @param samples a few of its values
     * @param field what the layout says that it is; null if that does not know it
     * @param guess what it may be; null where nothing speaks for anything
     * @param reason the key of the words for why
     * @param reasonOf what the reason names
     */
    public record Column(
            int number,
            String head,
            int filled,
            List<String> samples,
            @Nullable RegisterField field,
            @Nullable RegisterField guess,
            @Nullable String reason,
            @Nullable String reasonOf) {

        public Column {
            samples = List.copyOf(samples);
        }
    }

    /** A value of a column of a vocabulary that is no term of it. */
    public record UnknownValue(RegisterField field, String value, int count) {}

    /**
     * Something that is wrong in a row.
     *
     * @param column its letters, "" for the row as a whole
     * @param head the column's name, "" as before
     * @param key of the words for it
     * @param value as written
     * @param leavesOut whether the row cannot be taken, rather than only the cell
     */
    public record RowFault(int row, String column, String head, String key, String value, boolean leavesOut) {}
}
