package jp.tsunagari.portal.ingest.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which cell of which sheet each line of a document is from. Rows and columns are counted from 1, as people see them. */
public final class SheetCells {

    private static final int LETTERS = 26;

    private final List<Sheet> sheets;
    private final int[] sheetOf;
    private final int[] rows;
    private final int[] columns;

    private SheetCells(Builder builder) {
        this.sheets = List.copyOf(builder.sheets);
        this.sheetOf = Arrays.copyOf(builder.sheetOf, builder.lines);
        this.rows = Arrays.copyOf(builder.rows, builder.lines);
        this.columns = Arrays.copyOf(builder.columns, builder.lines);
    }

    /**
     * A table of a document.
     *
     * @param number from 1, hidden ones not counted
     * @param merged cells that are shown as one
     */
    public record Sheet(int number, String name, List<Merged> merged) {

        public Sheet {
            merged = List.copyOf(merged);
        }
    }

    /** Cells that are shown as one, with the content of the first. */
    public record Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        /** Whether a cell is among them. */
        public boolean has(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    /** A cell. */
    public record Cell(Sheet sheet, int row, int column) {

        /** As spreadsheets write it: C5. */
        public String address() {
            return letters(column) + row;
        }
    }

    /** A column as spreadsheets name it: 28 is AB. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    public List<Sheet> sheets() {
        return sheets;
    }

    /**
     * The cell that a line is from.
     *
     * @param line from 1
     */
    public Optional<Cell> at(int line) {
        return line < 1 || line > rows.length
                ? Optional.empty()
                : Optional.of(new Cell(sheets.get(sheetOf[line - 1] - 1), rows[line - 1], columns[line - 1]));
    }

    /** Puts the cells of a document one after the other: every line of every cell that is not empty is a line. */
    static final class Builder {

        /** As many as 10,000 rows of 100 columns have. */
        private static final int MAX_CELLS = 1_000_000;

        private final List<Sheet> sheets = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int[] sheetOf = new int[64];
        private int[] rows = new int[64];
        private int[] columns = new int[64];
        private int lines;
        private String name = "";
        private List<Merged> merged = new ArrayList<>();

        void begin(String sheet) {
            name = sheet;
            merged = new ArrayList<>();
            // Cells are told of before all is known of the sheet.
            sheets.add(new Sheet(sheets.size() + 1, name, List.of()));
        }

        void end() {
            sheets.set(sheets.size() - 1, new Sheet(sheets.size(), name, merged));
        }

        void merge(Merged cells) {
            if (merged.size() < MAX_CELLS) {
                merged.add(cells);
            }
        }

        /** @throws IllegalStateException if there are more cells or characters than a document may have */
        void add(int row, int column, String content) {
            for (String line : content.split("\\R|\f|\u000B", -1)) {
                if (line.isBlank()) {
                    continue;
                }
                if (lines == MAX_CELLS || text.length() + line.length() > SourceTextReader.MAX_BYTES) {
                    throw new IllegalStateException("more cells than a document may have");
                }
                room();
                sheetOf[lines] = sheets.size();
                rows[lines] = row;
                columns[lines] = column;
                lines++;
                text.append(line.strip()).append('\n');
            }
        }

        private void room() {
            if (lines == rows.length) {
                sheetOf = Arrays.copyOf(sheetOf, lines * 2);
                rows = Arrays.copyOf(rows, lines * 2);
                columns = Arrays.copyOf(columns, lines * 2);
            }
        }

        DecodedText build(String encoding, List<SourceText.LeftOut> leftOut) {
            // The last line break would be a line more.
            text.setLength(Math.max(0, text.length() - 1));
            return new DecodedText(text.toString(), encoding, leftOut, new SheetCells(this));
        }
    }
}
