package jp.tsunagari.portal.ingest.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.source.SheetCells;
import org.jspecify.annotations.Nullable;

/**
 * The head of a table: one row, or two where some names are over several columns.
 *
 * @param names by the column, each once
 */
record RegisterHead(int firstRow, int lastRow, Map<Integer, String> names) {

    private static final int ROWS_LOOKED_AT = 40;
    private static final int ROWS_BELOW = 10;
    private static final int MAX_NAME = 60;
    private static final int KNOWN_POINTS = 4;
    private static final int MAX_HEAD_ROWS = 5;

    /** No name: a number, a date, an address of the web, a sentence. */
    private static final Pattern VALUE =
            Pattern.compile("(?s)[0-9０-９][0-9０-９,，.．/年月日時:%％-]*\\p{L}{0,2}|https?://.*|.*。.*|.*@.*");

    RegisterHead {
        names = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    List<String> heads() {
        return List.copyOf(names.values());
    }

    /** The head that a person has confirmed. */
    static RegisterHead at(SheetRows sheet, int first, int last) {
        SortedMap<Integer, String> names = new TreeMap<>();
        int end = Math.max(first, Math.min(last, first + MAX_HEAD_ROWS));
        for (int row = first; row <= end; row++) {
            SheetRows.Row spread = row < end && !sheet.hasWide(row) ? toTheRight(sheet, row) : sheet.spread(row);
            spread.cells().forEach((column, cell) -> {
                String name = cell.text().replaceAll("\\s+", " ").strip();
                String before = names.get(column);
                if (before == null) {
                    names.put(column, name);
                } else if (!before.equals(name)) {
                    names.put(column, before + " " + name);
                }
            });
        }
        return new RegisterHead(first, end, unique(names));
    }

    /** Where nothing is merged, a name is over the columns that have none of their own and one below. */
    private static SheetRows.Row toTheRight(SheetRows sheet, int row) {
        SheetRows.Row upper = sheet.spread(row);
        SheetRows.Row lower = sheet.spread(row + 1);
        SheetRows.Row spread = new SheetRows.Row(row, new TreeMap<>(upper.cells()));
        for (int column : lower.cells().keySet()) {
            SortedMap<Integer, SheetRows.CellText> left = upper.cells().headMap(column);
            SheetRows.CellText name = left.isEmpty() ? null : left.get(left.lastKey());
            if (name != null
                    && !upper.cells().containsKey(column)
                    && lower.cells().containsKey(left.lastKey())) {
                spread.cells().put(column, new SheetRows.CellText(column, name.lines(), false));
            }
        }
        return spread;
    }

    /** A second column of a name is told from the first by its letter. */
    private static Map<Integer, String> unique(SortedMap<Integer, String> names) {
        Map<Integer, String> unique = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        names.forEach((column, name) -> {
            String own = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
            unique.put(column, seen.add(own) ? own : own + " (" + SheetCells.letters(column) + ")");
        });
        return unique;
    }

    /**
     * The row that looks most like a head of the rows below it; null if none does.
     *
     * @param known whether a name is one of a column that some layout knows
     */
    static @Nullable RegisterHead find(SheetRows sheet, Predicate<String> known) {
        List<SheetRows.Row> rows =
                sheet.rows().stream().limit(ROWS_LOOKED_AT + ROWS_BELOW).toList();
        int best = -1;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i + 1 < rows.size() && i < ROWS_LOOKED_AT; i++) {
            SheetRows.Row row = rows.get(i);
            if (row.cells().size() < 2 || !isAbove(row, rows.subList(i + 1, Math.min(rows.size(), i + ROWS_BELOW)))) {
                continue;
            }
            int points = points(row, known);
            if (points > most) {
                best = i;
                most = points;
            }
        }
        if (best < 0 || most <= 0) {
            return null;
        }
        int row = rows.get(best).number();
        if (best > 0 && isGroup(sheet, rows.get(best - 1), rows.get(best))) {
            return at(sheet, rows.get(best - 1).number(), row);
        }
        boolean goesOn = best + 2 < rows.size() && isGroup(sheet, rows.get(best), rows.get(best + 1));
        return at(sheet, row, goesOn ? rows.get(best + 1).number() : row);
    }

    private static int points(SheetRows.Row row, Predicate<String> known) {
        int points = 0;
        for (SheetRows.CellText cell : row.cells().values()) {
            String text = cell.text().strip();
            if (known.test(text.replaceAll("\\s+", " "))) {
                points += KNOWN_POINTS;
            }
            points += isName(text) ? 1 : -2;
        }
        return points;
    }

    private static boolean isName(String text) {
        return text.length() <= MAX_NAME && !VALUE.matcher(text).matches();
    }

    private static boolean isAbove(SheetRows.Row head, List<SheetRows.Row> below) {
        return below.stream()
                .anyMatch(row -> row.cells().keySet().stream()
                                .filter(column -> head.cells().containsKey(column))
                                .count()
                        >= Math.max(2, head.cells().size() / 2.0));
    }

    /** Whether names of the upper row are over several of the lower. */
    private static boolean isGroup(SheetRows sheet, SheetRows.Row upper, SheetRows.Row lower) {
        if (lower.number() != upper.number() + 1
                || upper.cells().size() < 2
                || !lower.cells().values().stream().allMatch(cell -> isName(cell.text()))) {
            return false;
        }
        if (sheet.hasWide(upper.number())) {
            return true;
        }
        Set<Integer> both = new HashSet<>(lower.cells().keySet());
        both.retainAll(upper.cells().keySet());
        List<Integer> onlyBelow = new ArrayList<>(lower.cells().keySet());
        onlyBelow.removeAll(both);
        return !onlyBelow.isEmpty()
                && both.size() <= onlyBelow.size()
                && both.size() < upper.cells().size();
    }
}
