package jp.tsunagari.portal.ingest.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.FoldedText;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The rows of tables in running text, each cell with the head of its column and of its row before it: the row 朗読, 243名
 * under 活動, 参加者(延べ) reads 朗読の参加者(延べ):243名. What is added comes from the place of its cell, so that a quote is the
 * words of the row.
 */
public final class TableRows {

    private static final Pattern CELL = Pattern.compile("[^\\t|｜]+");
    private static final Pattern RULE = Pattern.compile("[\\s|｜:\\-－―─]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]");
    private static final Pattern BARE_NUMBER = Pattern.compile("[約延べ]*[0-9][0-9,.]*(?:[~-][0-9][0-9,.]*)?");
    private static final Pattern UNIT = Pattern.compile("(.*?)[(（]([^()（）0-9]{1,3})[)）]$");
    private static final Pattern COUNTED_UNIT = Pattern.compile("人|名|件|回|組|世帯|団体|か所|%|％|円|社|校|食|kg|枚|部");
    private static final int MIN_CELLS = 2;
    private static final int MAX_HEAD = 20;

    private final Map<Integer, FoldedText> rows;

    private TableRows(Map<Integer, FoldedText> rows) {
        this.rows = Map.copyOf(rows);
    }

    /** @param plain how a line is written in plain characters */
    public static TableRows in(List<String> lines, Folding plain) {
        Map<Integer, FoldedText> rows = new HashMap<>();
        int at = 0;
        while (at < lines.size()) {
            List<Cell> heads = cells(lines.get(at), plain);
            int end = at + 1;
            if (isHead(heads)) {
                end = read(lines, at, heads, plain, rows);
            }
            at = end;
        }
        return new TableRows(rows);
    }

    /** The line in full words; null where it is no row of a table. */
    public @Nullable FoldedText row(int line) {
        return rows.get(line);
    }

    private static int read(
            List<String> lines, int head, List<Cell> heads, Folding plain, Map<Integer, FoldedText> rows) {
        int at = head + 1;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (isRule(line)) {
                rows.put(at, FoldedText.of(line).build());
            } else {
                List<Cell> cells = cells(line, plain);
                if (cells.size() != heads.size()) {
                    break;
                }
                rows.put(at, written(line, heads, cells));
            }
            at++;
        }
        return at;
    }

    private static boolean isHead(List<Cell> cells) {
        return cells.size() >= MIN_CELLS
                && cells.stream()
                        .allMatch(cell -> cell.text().length() <= MAX_HEAD
                                && !NUMBER.matcher(cell.text()).find());
    }

    private static boolean isRule(String line) {
        return line.indexOf('-') >= 0 && RULE.matcher(line).matches();
    }

    /** @param start where the cell begins in its line */
    private record Cell(FoldedText folded, int start) {

        String text() {
            return folded.toString();
        }
    }

    private static List<Cell> cells(String line, Folding plain) {
        List<Cell> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            String text = cell.group();
            if (!text.isBlank()) {
                int blank = text.length() - text.stripLeading().length();
                cells.add(new Cell(plain.fold(text.strip()), cell.start() + blank));
            }
        }
        return cells;
    }

    private static FoldedText written(String line, List<Cell> heads, List<Cell> cells) {
        FoldedText.Builder row = FoldedText.of(line);
        String name = name(cells);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.folded().length() == 0) {
                continue;
            }
            int start = cell.start() + cell.folded().sourceStart(0);
            int end = cell.start() + cell.folded().sourceEnd(cell.folded().length() - 1);
            boolean counts = NUMBER.matcher(cell.text()).find() && !cell.text().equals(name);
            Matcher unit = UNIT.matcher(heads.get(i).text());
            boolean bare = counts && BARE_NUMBER.matcher(cell.text()).matches() && unit.matches();
            boolean known = bare && COUNTED_UNIT.matcher(unit.group(2)).matches();
            if (bare && !known) {
                counts = false;
            }
            if (counts) {
                String head = known ? unit.group(1) : heads.get(i).text();
                row.append((name.isEmpty() ? "" : name + "の") + head + ":", start, end);
            }
            append(row, cell);
            if (known) {
                row.append(unit.group(2), start, end);
            }
            row.append("\n", start, end);
        }
        return row.build();
    }

    private static void append(FoldedText.Builder row, Cell cell) {
        FoldedText text = cell.folded();
        for (int i = 0; i < text.length(); i++) {
            row.append(text.charAt(i), cell.start() + text.sourceStart(i), cell.start() + text.sourceEnd(i));
        }
    }

    /** The first cell that is no number of the row. */
    private static String name(List<Cell> cells) {
        return cells.stream()
                .map(Cell::text)
                .filter(text -> !BARE_NUMBER.matcher(text).matches())
                .findFirst()
                .orElse("");
    }
}
