package jp.tsunagari.portal.ingest.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tsunagari.portal.ingest.source.SheetCells;
import jp.tsunagari.portal.ingest.source.SheetCells.Merged;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;

/** A sheet row by row. Rows and cells without content are not there. */
final class SheetRows {

    /** Rows that merged cells reach into; more are the work of a generator. */
    private static final int MAX_REACHED = 200_000;

    private final SheetCells.Sheet sheet;
    private final SortedMap<Integer, Row> rows = new TreeMap<>();
    private final Map<Integer, List<Merged>> merged = new HashMap<>();

    private SheetRows(SheetCells.Sheet sheet) {
        this.sheet = sheet;
        int reached = 0;
        for (Merged each : sheet.merged()) {
            for (int row = each.firstRow(); row <= each.lastRow() && reached < MAX_REACHED; row++) {
                merged.computeIfAbsent(row, key -> new ArrayList<>(1)).add(each);
                reached++;
            }
        }
    }

    /**
     * A cell.
     *
     * @param lines grows while the sheet is put together: a copy for every line of a long cell is no option
     * @param own whether it is in its own row, not reaching down from another
     */
    record CellText(int column, List<SourceLine> lines, boolean own) {

        String text() {
            if (lines.size() == 1) {
                return lines.get(0).text();
            }
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(text.isEmpty() ? "" : "\n").append(line.text()));
            return text.toString();
        }
    }

    /** A row with the cells that have content. */
    record Row(int number, SortedMap<Integer, CellText> cells) {

        String text(int column) {
            CellText cell = cells.get(column);
            return cell == null ? "" : cell.text();
        }
    }

    /** The sheets of a document that have any content. */
    static List<SheetRows> of(SourceText text, SheetCells places) {
        Map<Integer, SheetRows> sheets = new TreeMap<>();
        for (SourceLine line : text.lines()) {
            places.at(line.number())
                    .ifPresent(
                            cell -> sheets.computeIfAbsent(cell.sheet().number(), number -> new SheetRows(cell.sheet()))
                                    .add(cell, line));
        }
        return List.copyOf(sheets.values());
    }

    private void add(SheetCells.Cell cell, SourceLine line) {
        Row row = rows.computeIfAbsent(cell.row(), number -> new Row(number, new TreeMap<>()));
        CellText before = row.cells().get(cell.column());
        if (before == null) {
            List<SourceLine> lines = new ArrayList<>(1);
            lines.add(line);
            row.cells().put(cell.column(), new CellText(cell.column(), lines, true));
        } else {
            before.lines().add(line);
        }
    }

    SheetCells.Sheet sheet() {
        return sheet;
    }

    Collection<Row> rows() {
        return rows.values();
    }

    /** The cells of a row as it is seen: those above that reach down into it are in it, too. */
    Row filled(Row row) {
        List<Merged> reaching = merged.getOrDefault(row.number(), List.of());
        if (reaching.stream().allMatch(each -> each.firstRow() == row.number())) {
            return row;
        }
        Row filled = new Row(row.number(), new TreeMap<>(row.cells()));
        for (Merged each : reaching) {
            put(filled, each, each.firstColumn());
        }
        return filled;
    }

    /** The cells of a row of the head: what is over several columns is over each of them. */
    Row spread(int number) {
        Row own = rows.getOrDefault(number, new Row(number, new TreeMap<>()));
        Row spread = new Row(number, new TreeMap<>(own.cells()));
        for (Merged each : merged.getOrDefault(number, List.of())) {
            for (int column = each.firstColumn();
                    column <= Math.min(each.lastColumn(), each.firstColumn() + 500);
                    column++) {
                put(spread, each, column);
            }
        }
        return spread;
    }

    private void put(Row row, Merged from, int column) {
        Row origin = rows.get(from.firstRow());
        CellText cell = origin == null ? null : origin.cells().get(from.firstColumn());
        if (cell != null) {
            row.cells().putIfAbsent(column, new CellText(column, cell.lines(), false));
        }
    }

    /** Whether any cell of a row is shown as one with another. */
    boolean isMerged(int row) {
        return merged.containsKey(row);
    }

    /** Whether a cell of a row is over several columns. */
    boolean hasWide(int row) {
        return merged.getOrDefault(row, List.of()).stream()
                .anyMatch(each -> each.lastColumn() > each.firstColumn() && each.firstRow() == row);
    }
}
