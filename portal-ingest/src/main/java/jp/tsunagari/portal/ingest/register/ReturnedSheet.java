package jp.tsunagari.portal.ingest.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.ingest.source.SheetCells;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;

/** A sheet whose columns are those of a table that the portal makes, in whatever order, some of them left out. */
public final class ReturnedSheet {

    private static final int ROWS_LOOKED_AT = 40;

    /** Number, version and one thing more. */
    private static final int MIN_COLUMNS = 3;

    private final SheetRows sheet;
    private final RegisterHead head;
    private final SourceText text;
    private final Known known;
    private final String numberColumn;
    private final Set<Integer> fresh = new HashSet<>();
    private final List<ReturnedRow> rows = new ArrayList<>();

    private ReturnedSheet(SheetRows sheet, int headRow, SourceText text, Known known, String numberColumn) {
        this.sheet = sheet;
        this.head = RegisterHead.at(sheet, headRow, headRow);
        this.text = text;
        this.known = known;
        this.numberColumn = numberColumn;
        for (SheetRows.Row row : sheet.rows()) {
            if (row.number() > headRow) {
                add(row);
            }
        }
    }

    /**
     * The columns that were recognised.
     *
     * @param language the place of the language among those that were asked for
     * @param keys by the number of the column
     * @param twice the numbers of columns that are there a second time, by the key
     */
    private record Known(int language, Map<Integer, String> keys, Map<String, Integer> twice) {}

    /**
     * A row with a card.
     *
     * @param firstLine of its cells in the document
     * @param cells what is in the recognised columns, by their keys; columns without content are left out
     * @param merged whether one of its cells is shown as one with another
     */
    public record ReturnedRow(int number, int firstLine, int lastLine, Map<String, String> cells, boolean merged) {

        public ReturnedRow {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * The sheet with the most rows that is such a table.
     *
     * @param languages the keys of columns by the name at their head, for each language
     * @param needed the keys of the columns without which it is none; the first tells the rows apart
     */
    public static Optional<ReturnedSheet> find(
            SourceText text, SheetCells cells, List<Map<String, String>> languages, List<String> needed) {
        ReturnedSheet best = null;
        for (SheetRows sheet : SheetRows.of(text, cells)) {
            ReturnedSheet found = find(sheet, text, folded(languages), needed);
            if (found != null && (best == null || found.rows.size() > best.rows.size())) {
                best = found;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Map<String, String>> folded(List<Map<String, String>> languages) {
        List<Map<String, String>> folded = new ArrayList<>();
        for (Map<String, String> heads : languages) {
            Map<String, String> keys = new HashMap<>();
            heads.forEach((name, key) -> keys.put(Folding.NAMES.apply(name), key));
            folded.add(keys);
        }
        return folded;
    }

    private static @Nullable ReturnedSheet find(
            SheetRows sheet, SourceText text, List<Map<String, String>> languages, List<String> needed) {
        for (SheetRows.Row row : sheet.rows().stream().limit(ROWS_LOOKED_AT).toList()) {
            Known best = null;
            for (int language = 0; language < languages.size(); language++) {
                Known known = known(row, language, languages.get(language));
                if (best == null || known.keys().size() > best.keys().size()) {
                    best = known;
                }
            }
            if (best != null
                    && best.keys().size() >= MIN_COLUMNS
                    && best.keys().values().containsAll(needed)) {
                return new ReturnedSheet(sheet, row.number(), text, best, needed.get(0));
            }
        }
        return null;
    }

    private static Known known(SheetRows.Row row, int language, Map<String, String> heads) {
        Map<Integer, String> keys = new LinkedHashMap<>();
        Map<String, Integer> twice = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> {
            String key = heads.get(Folding.NAMES.apply(cell.text().replace('\n', ' ')));
            if (key != null && keys.containsValue(key)) {
                twice.put(key, column);
            } else if (key != null) {
                keys.put(column, key);
            }
        });
        return new Known(language, keys, twice);
    }

    private void add(SheetRows.Row row) {
        Map<String, String> cells = new HashMap<>();
        row.cells().forEach((column, cell) -> {
            String key = known.keys().get(column);
            if (key != null) {
                cells.put(key, cell.text());
            }
        });
        if (cells.isEmpty()) {
            return;
        }
        if (!cells.containsKey(numberColumn)) {
            fresh.add(row.number());
        }
        List<SourceText.SourceLine> lines = row.cells().values().stream()
                .flatMap(cell -> cell.lines().stream())
                .toList();
        rows.add(new ReturnedRow(
                row.number(),
                lines.get(0).number(),
                lines.get(lines.size() - 1).number(),
                cells,
                sheet.isMerged(row.number())));
    }

    /** The place of its language among those that were asked for. */
    public int language() {
        return known.language();
    }

    /** All rows below the head with anything in a recognised column. */
    public List<ReturnedRow> rows() {
        return List.copyOf(rows);
    }

    /** The numbers of the rows without a number of a card. */
    public Set<Integer> fresh() {
        return Set.copyOf(fresh);
    }

    /** The keys of the columns that are there. */
    public Set<String> columns() {
        return Set.copyOf(known.keys().values());
    }

    /** The keys of columns that are there twice, so that nobody can say which one counts. */
    public Set<String> twice() {
        return known.twice().keySet();
    }

    /** What a column with this key is called here, its letters before it; "" twice if there is none. */
    public Place place(String key) {
        return known.keys().entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .findFirst()
                .map(entry -> new Place(
                        SheetCells.letters(entry.getKey()), head.names().getOrDefault(entry.getKey(), "")))
                .orElse(new Place("", ""));
    }

    /** A column as people see it. */
    public record Place(String letters, String head) {}

    /** The names of the columns that the portal's table does not have. */
    public List<String> foreign() {
        return head.names().entrySet().stream()
                .filter(column -> !known.keys().containsKey(column.getKey())
                        && !known.twice().containsValue(column.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The names at the heads of the recognised columns, by key. */
    public Map<String, String> heads() {
        Map<String, String> heads = new LinkedHashMap<>();
        known.keys().forEach((column, key) -> heads.put(key, head.names().getOrDefault(column, "")));
        return heads;
    }

    public String name() {
        return sheet.sheet().name();
    }

    /** The names of the other sheets. */
    public List<String> others() {
        SheetCells cells = text.cells();
        return cells == null
                ? List.of()
                : cells.sheets().stream()
                        .filter(other -> other.number() != sheet.sheet().number())
                        .map(SheetCells.Sheet::name)
                        .toList();
    }

    /** How it is read. */
    public RegisterUse use(boolean skipsFaults) {
        return new RegisterUse(
                sheet.sheet().number(), head.firstRow(), head.lastRow(), RegisterUse.OWN_TABLE, skipsFaults);
    }

    SheetRows sheet() {
        return sheet;
    }

    RegisterHead head() {
        return head;
    }

    SourceText nothingAbove() {
        return new SourceText(text.documentName(), text.sha256(), text.encoding(), List.of());
    }
}
