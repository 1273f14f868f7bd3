package jp.tsunagari.portal.ingest.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.casestudy.PartsReader;
import jp.tsunagari.portal.ingest.casestudy.PartsReader.Part;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.layout.RegisterWords;
import jp.tsunagari.portal.ingest.register.RegisterView.RowFault;
import jp.tsunagari.portal.ingest.source.SheetCells;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import org.jspecify.annotations.Nullable;

/** Makes the rows below a head into parts of cases, and notes what is wrong in them. */
final class RowReader {

    /** The same as above. */
    private static final Pattern DITTO = Pattern.compile("[〃々\"″]|同上|同じ");

    private static final Pattern SUM =
            Pattern.compile("(合|小|総|累)?\\s*計(\\s*[0-9０-９]+\\s*件)?|平均|total", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile("(?s)[※＊*]\\s*.*|[(（]?[注註][)）0-9０-９:：].*|出典.*|備考[:：].*");
    private static final Pattern ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!)|Err:[0-9]{3}");
    private static final Pattern PLACEHOLDER = Pattern.compile("[-‐―ー—–－]+|なし|無し|該当なし|n/a", Pattern.CASE_INSENSITIVE);
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(\\.0+)?");

    /** As a spreadsheet counts days. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final SheetRows sheet;
    private final RegisterHead head;
    private final Map<Integer, RegisterField> fields = new HashMap<>();
    private final List<RegisterRow> rows = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final List<Integer> notes = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private int faultCount;
    private int leftOut;

    private RowReader(SheetRows sheet, RegisterHead head, RegisterWords words) {
        this.sheet = sheet;
        this.head = head;
        head.names()
                .forEach((column, name) -> fields.put(column, words.field(name).orElse(RegisterField.OTHER)));
    }

    /** @param words of a layout; a column that it does not know is kept aside */
    static RowReader read(SheetRows sheet, RegisterHead head, RegisterWords words) {
        return read(sheet, head, words, row -> true);
    }

    /** @param wanted the numbers of the rows that are read */
    static RowReader read(SheetRows sheet, RegisterHead head, RegisterWords words, IntPredicate wanted) {
        RowReader reader = new RowReader(sheet, head, words);
        Map<Integer, SheetRows.CellText> above = new HashMap<>();
        for (SheetRows.Row row : sheet.rows()) {
            if (row.number() > head.lastRow() && wanted.test(row.number())) {
                reader.add(row, above);
            }
        }
        return reader;
    }

    List<RegisterRow> rows() {
        return rows;
    }

    List<RowFault> faults() {
        return faults;
    }

    int faultCount() {
        return faultCount;
    }

    int leftOut() {
        return leftOut;
    }

    /** Rows that are no cases. */
    List<Integer> notes() {
        return notes;
    }

    private void add(SheetRows.Row own, Map<Integer, SheetRows.CellText> above) {
        SheetRows.Row row = sheet.filled(own);
        if (isNoCase(own, row)) {
            notes.add(own.number());
            return;
        }
        List<Part> parts = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        Set<String> wrong = new HashSet<>();
        Integer year = null;
        String key = null;
        for (RegisterField field : RegisterField.values()) {
            for (int column : head.names().keySet()) {
                if (fields.get(column) != field || field == RegisterField.LEFT_OUT) {
                    continue;
                }
                SheetRows.CellText cell = cell(row, column, above);
                if (cell == null) {
                    continue;
                }
                if (field == RegisterField.YEAR) {
                    Optional<Integer> named = PartsReader.year(unserial(cell.text()));
                    year = named.orElse(year);
                    if (named.isEmpty()) {
                        fault(row, column, "year", cell.text(), true);
                        wrong.add("year");
                    }
                } else if (field == RegisterField.KEY) {
                    key = key == null
                            ? cell.text().strip()
                            : key + " " + cell.text().strip();
                }
                parts.add(part(field, column, cell));
                cell.lines().forEach(line -> lines.add(line.number()));
            }
        }
        if (key != null) {
            Integer twin = keys.putIfAbsent(key, row.number());
            if (twin != null) {
                fault(row, 0, "key-twice", key + " (" + twin + ")", true);
                wrong.add("key");
            }
        }
        wrong.addAll(missing(row, parts));
        if (!wrong.isEmpty()) {
            leftOut++;
            return;
        }
        List<SourceLine> all = own.cells().values().stream()
                .flatMap(cell -> cell.lines().stream())
                .toList();
        rows.add(new RegisterRow(
                row.number(), all.get(0).number(), all.get(all.size() - 1).number(), parts, lines, year, key));
    }

    private Set<String> missing(SheetRows.Row row, List<Part> parts) {
        Set<String> wrong = new HashSet<>();
        for (RegisterField field : List.of(RegisterField.TITLE, RegisterField.ORGANISATION)) {
            if (fields.containsValue(field) && parts.stream().noneMatch(part -> part.field() == field)) {
                String key = field == RegisterField.TITLE ? "without-title" : "without-organisation";
                fault(row, column(field), key, "", true);
                wrong.add(key);
            }
        }
        return wrong;
    }

    private int column(RegisterField field) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /** What a cell says; null if it says nothing. */
    private SheetRows.@Nullable CellText cell(SheetRows.Row row, int column, Map<Integer, SheetRows.CellText> above) {
        SheetRows.CellText cell = row.cells().get(column);
        if (cell == null) {
            above.remove(column);
            return null;
        }
        String text = cell.text().strip();
        if (ERROR.matcher(text).matches()) {
            fault(row, column, "formula", text, false);
            return null;
        }
        if (DITTO.matcher(text).matches()) {
            SheetRows.CellText before = above.get(column);
            if (before == null) {
                fault(row, column, "ditto", text, false);
            }
            return before;
        }
        above.put(column, cell);
        return PLACEHOLDER.matcher(text).matches() ? null : cell;
    }

    private Part part(RegisterField field, int column, SheetRows.CellText cell) {
        List<String> lines = new ArrayList<>();
        for (SourceLine line : cell.lines()) {
            lines.add(field == RegisterField.FOUNDED ? unserial(line.text()) : line.text());
        }
        return new Part(field, head.names().getOrDefault(column, ""), lines);
    }

    /** A date of which the spreadsheet has kept only the number of its day. */
    private static String unserial(String text) {
        return SERIAL.matcher(text.strip()).matches()
                ? DAY_ZERO.plusDays((long) Double.parseDouble(text.strip())).toString()
                : text;
    }

    private boolean isNoCase(SheetRows.Row own, SheetRows.Row row) {
        List<Integer> named =
                row.cells().keySet().stream().filter(head.names()::containsKey).toList();
        if (named.isEmpty()) {
            return true;
        }
        boolean isHead = named.size() > 1
                && named.stream()
                        .allMatch(column -> row.text(column)
                                .replaceAll("\\s+", " ")
                                .strip()
                                .equals(head.names().get(column)));
        if (isHead) {
            return true;
        }
        String first = row.text(own.cells().firstKey()).strip();
        boolean lacks = missesAny(row);
        boolean alone = own.cells().size() == 1 && head.names().size() > 2;
        return lacks && (SUM.matcher(first).matches() || NOTE.matcher(first).matches() || (alone && isRest(own)));
    }

    /** A single cell is a note or a heading between rows, unless it is the very thing that names a case. */
    private boolean isRest(SheetRows.Row own) {
        RegisterField field = fields.get(own.cells().firstKey());
        return field != RegisterField.TITLE || own.text(own.cells().firstKey()).contains("。");
    }

    private boolean missesAny(SheetRows.Row row) {
        return List.of(RegisterField.TITLE, RegisterField.ORGANISATION).stream()
                .filter(fields::containsValue)
                .anyMatch(field -> row.text(column(field)).isBlank());
    }

    private void fault(SheetRows.Row row, int column, String key, String value, boolean leavesOut) {
        faultCount++;
        if (faults.size() < RegisterView.MAX_FAULTS) {
            faults.add(new RowFault(
                    row.number(),
                    column == 0 ? "" : SheetCells.letters(column),
                    head.names().getOrDefault(column, ""),
                    "register.fault." + key,
                    value.length() > 60 ? value.substring(0, 60) + "…" : value,
                    leavesOut));
        }
    }

    /** Something that is only seen when the parts are read. */
    void fault(int row, String name, String key, String value) {
        int column = head.names().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        fault(new SheetRows.Row(row, new java.util.TreeMap<>()), column, key, value, false);
    }
}
