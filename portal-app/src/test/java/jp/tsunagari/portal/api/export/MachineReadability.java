package jp.tsunagari.portal.api.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.web.table.ColumnSpec;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Scores a table by 行政データにおける機械可読性に関するルール (Digital Agency, 2026-03-31; repository
 * digital-go-jp/machine_readability_rule, {@code docs/rule_scoring_table.csv}): 100 for each level, less what a broken rule
 * costs, 0 after a fatal one.
 *
 * <p>What a column is meant to hold is taken from the data dictionary, not guessed from its values. So a text to read is one
 * datum however many commas it has (L1-07), and a {@code list} is one only in a wide table, whose model (GIF DS-451-3)
 * joins values by a semicolon; of the long tables the one of terms alone has lists, which are examples to read. Values
 * joined otherwise are noticed by their look: a column in which most values have two joints or more and are no sentence.
 */
final class MachineReadability {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]+");
    private static final Pattern URL = Pattern.compile("https?://[^\\s;]+");
    private static final Pattern LOOKS = Pattern.compile("^'.?$|^\\s|\\s$|[ \\u3000]{2}|\\u3000|[\\r\\n\\t]");
    private static final Pattern JOINED = Pattern.compile("[^\\s]([・、，／/；]|, |; )");
    private static final Pattern SENTENCE = Pattern.compile("[。．！？]|[.!?](\\s|$)|[「『（\u2018\u201C]");
    private static final Pattern MACHINE_DEPENDENT = Pattern.compile(
            "[\\u2160-\\u217F\\u2460-\\u2473\\u3220-\\u33FF\\uFE30-\\uFE4F\\uFF10-\\uFF19\\uFF21-\\uFF5A]");
    private static final Pattern REPEATED = Pattern.compile(".*([12][0-9]{3}年度?|[^0-9][0-9]+)$");

    private MachineReadability() {}

    /** The rules by their numbers, with what each costs; 100 is fatal. */
    @SuppressWarnings("ImmutableEnumChecker") // what they ask keeps no state
    enum Rule {
        L1_01(100, MachineReadability::hasRows),
        L1_02(100, (table, known) -> table.rows.stream().noneMatch(List::isEmpty)),
        L1_03(10, MachineReadability::isWhole),
        L1_04(
                5,
                (table, known) -> table.rows.stream()
                        .allMatch(row -> row.size() <= table.head().size())),
        L1_05(
                10,
                (table, known) -> table.head().stream()
                        .allMatch(
                                name -> Pattern.compile("\\p{L}").matcher(name).find())),
        L1_06(
                10,
                (table, known) ->
                        table.cells().noneMatch(cell -> LOOKS.matcher(cell).find())),
        L1_07(10, MachineReadability::hasOneDatumPerCell),
        L1_08(10, MachineReadability::hasOwnWordsInPlainCharacters),
        L1_09(
                2,
                (table, known) -> table.columnsOf("number")
                        .noneMatch(cell -> Set.of("-", "―", "…").contains(cell))),
        L1_10(10, (table, known) -> table.sheet == null || table.sheet.getDrawingPatriarch() == null),
        L1_11(10, MachineReadability::saysNothingByStyle),
        L1_12(10, (table, known) -> table.sheet == null || table.sheet.getNumMergedRegions() == 0),
        L1_13(10, MachineReadability::hidesNothing),
        L1_14(
                100,
                (table, known) -> table.raw == null || table.raw.strip().lines().count() == table.rows.size()),
        L1_15(100, MachineReadability::quotesCommas),
        L2_01(
                100,
                (table, known) ->
                        Stream.of("number", "id").flatMap(table::columnsOf).allMatch(NUMBER.asMatchPredicate())),
        L2_02(100, MachineReadability::omitsNothing),
        L2_03(
                100,
                (table, known) ->
                        new HashSet<>(table.head()).size() == table.head().size()),
        L2_04(40, MachineReadability::hasOnlyListedChoices),
        L2_05(30, (table, known) -> table.coded().noneMatch(cell -> cell.matches("その他.+"))),
        L2_06(
                30,
                (table, known) -> table.sheet == null
                        || table.poiCells().noneMatch(cell -> cell.getCellType() == CellType.FORMULA)),
        L3_01(100, (table, known) -> table.head().equals(table.labels)),
        L3_02(15, MachineReadability::hasCodeTables),
        L3_03(10, (table, known) -> table.columnsOf("number").allMatch(NUMBER.asMatchPredicate())),
        L3_04(
                10,
                (table, known) ->
                        table.specs.stream().allMatch(spec -> !spec.type().equals("number") || spec.unit() != null)),
        L3_05(10, (table, known) -> table.columnsOf("date").allMatch(DATE.asMatchPredicate())),
        L3_06(15, MachineReadability::namesRegionsOfficially),
        L3_07(15, (table, known) -> table.specs.size() == table.head().size()),
        L3_08(10, MachineReadability::isDefined),
        L3_09(10, (table, known) -> table.head().stream().noneMatch(REPEATED.asMatchPredicate()));

        private final int cost;
        private final BiPredicate<Table, Known> kept;

        Rule(int cost, BiPredicate<Table, Known> kept) {
            this.cost = cost;
            this.kept = kept;
        }

        int level() {
            return name().charAt(1) - '0';
        }
    }

    /** What the other tables say: the codes and names of each table of codes, and definitions by column. */
    record Known(Map<String, Set<String>> codes, Map<String, String> definitions) {}

    /** The rules that a table breaks, and by them its three scores. */
    record Score(String table, List<Rule> broken) {

        int ofLevel(int level) {
            return Math.max(
                    0,
                    100
                            - broken.stream()
                                    .filter(rule -> rule.level() == level)
                                    .mapToInt(rule -> rule.cost)
                                    .sum());
        }

        @Override
        public String toString() {
            return "%-32s L1 %3d  L2 %3d  L3 %3d  %s"
                    .formatted(table, ofLevel(1), ofLevel(2), ofLevel(3), broken.isEmpty() ? "" : broken);
        }
    }

    static Score score(Table table, Known known) {
        Map<Rule, Boolean> kept = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            kept.put(rule, rule.kept.test(table, known));
        }
        return new Score(
                table.name,
                kept.entrySet().stream()
                        .filter(rule -> !rule.getValue())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /**
     * A file or sheet.
     *
     * @param rows of cells as texts, the names of the columns first; empty cells are empty texts
     * @param raw the file as it is; null for a sheet
     * @param sheet null for a CSV
     * @param wide whether its model has several values in a cell
     */
    record Table(
            String name,
            List<List<String>> rows,
            @Nullable String raw,
            @Nullable XSSFSheet sheet,
            List<ColumnSpec> specs,
            List<String> labels,
            boolean wide) {

        List<String> head() {
            return rows.isEmpty() ? List.of() : rows.get(0);
        }

        List<List<String>> body() {
            return rows.subList(Math.min(1, rows.size()), rows.size());
        }

        Stream<String> cells() {
            return rows.stream().flatMap(List::stream).filter(cell -> !cell.isEmpty());
        }

        /** What is in a column, without empty cells. */
        Stream<String> column(int index) {
            return body().stream()
                    .filter(row -> index < row.size())
                    .map(row -> row.get(index))
                    .filter(cell -> !cell.isEmpty());
        }

        Stream<String> columnsOf(String type) {
            return IntStream.range(0, specs.size())
                    .filter(index -> specs.get(index).type().equals(type))
                    .boxed()
                    .flatMap(this::column);
        }

        /** What is in columns that have a table of codes; a list value by value. */
        Stream<String> coded() {
            return IntStream.range(0, specs.size())
                    .filter(index -> specs.get(index).codes() != null)
                    .boxed()
                    .flatMap(index -> values(index));
        }

        Stream<String> values(int index) {
            return specs.get(index).type().equals("list")
                    ? column(index).flatMap(cell -> Stream.of(cell.split(";", -1)))
                    : column(index);
        }

        Stream<Cell> poiCells() {
            List<Cell> cells = new ArrayList<>();
            if (sheet != null) {
                sheet.forEach(row -> row.forEach(cells::add));
            }
            return cells.stream();
        }
    }

    private static boolean hasRows(Table table, Known known) {
        return table.name.matches(".*\\.(csv|xlsx)( .*)?") && !table.rows.isEmpty();
    }

    private static boolean isWhole(Table table, Known known) {
        return table.rows.stream().noneMatch(row -> row.stream().allMatch(String::isEmpty));
    }

    private static boolean hasOneDatumPerCell(Table table, Known known) {
        for (int i = 0; i < table.specs.size(); i++) {
            ColumnSpec spec = table.specs.get(i);
            boolean fine = switch (spec.type()) {
                case "list" ->
                    table.wide
                            && table.values(i).noneMatch(String::isBlank)
                            && (spec.codes() != null
                                    || !isListInDisguise(table.values(i)
                                            // The thesaurus joins by a bar, as its editors do.
                                            .flatMap(value -> Stream.of(value.split("\\|")))
                                            .toList()));
                // What the log says of one act in words: as many details as there were.
                case "details" -> true;
                case "prose" -> !isListInDisguise(table.column(i).toList());
                case "text" -> table.column(i).noneMatch(cell -> cell.matches("(?s).*[;\\n／].*|[0-9]+[-–~〜][0-9]+"));
                case "id", "number" -> table.column(i).allMatch(NUMBER.asMatchPredicate());
                case "date" -> table.column(i).allMatch(DATE.asMatchPredicate());
                case "code" -> table.column(i).allMatch(CODE.asMatchPredicate());
                case "url" -> table.column(i).allMatch(URL.asMatchPredicate());
                default -> false;
            };
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    /** One such cell may be a name; a column of them is not. */
    private static boolean isListInDisguise(List<String> cells) {
        long joined = cells.stream()
                .filter(cell -> JOINED.matcher(cell).results().count() > 1
                        && !SENTENCE.matcher(cell).find())
                .count();
        return cells.stream().anyMatch(cell -> cell.contains("\n")) || (joined > 0 && joined * 2 > cells.size());
    }

    /** In texts of documents they are quoted; the files are UTF-8, where each is a character of its own. */
    private static boolean hasOwnWordsInPlainCharacters(Table table, Known known) {
        return Stream.concat(table.head().stream(), Stream.concat(table.columnsOf("code"), table.columnsOf("date")))
                .noneMatch(word -> MACHINE_DEPENDENT.matcher(word).find());
    }

    /** In a column all cells look alike; the mark of a text that begins like a formula cannot be seen. */
    private static boolean saysNothingByStyle(Table table, Known known) {
        if (table.sheet == null) {
            return true;
        }
        Map<Integer, Set<List<Object>>> looks = new java.util.HashMap<>();
        table.poiCells().filter(cell -> cell.getRowIndex() > 0).forEach(cell -> {
            CellStyle style = cell.getCellStyle();
            looks.computeIfAbsent(cell.getColumnIndex(), column -> new HashSet<>())
                    .add(List.of(
                            style.getFontIndex(),
                            style.getFillForegroundColor(),
                            style.getFillPattern(),
                            style.getDataFormat()));
        });
        return looks.values().stream().allMatch(each -> each.size() == 1);
    }

    private static boolean hidesNothing(Table table, Known known) {
        if (table.sheet == null) {
            return true;
        }
        for (Row row : table.sheet) {
            if (row.getZeroHeight() || row.getOutlineLevel() > 0) {
                return false;
            }
        }
        return IntStream.range(0, table.head().size())
                .noneMatch(
                        column -> table.sheet.isColumnHidden(column) || table.sheet.getColumnOutlineLevel(column) > 0);
    }

    private static boolean quotesCommas(Table table, Known known) {
        return table.raw == null
                || table.cells()
                        .filter(cell -> cell.contains(","))
                        .allMatch(cell -> table.raw.contains("\"" + cell.replace("\"", "\"\"") + "\""));
    }

    private static boolean omitsNothing(Table table, Known known) {
        boolean keys = IntStream.range(0, table.specs.size())
                .filter(index -> table.specs.get(index).type().equals("id"))
                .allMatch(index -> table.column(index).count() == table.body().size());
        return keys && table.cells().noneMatch(cell -> cell.matches("〃|同上|\"|々"));
    }

    private static boolean hasOnlyListedChoices(Table table, Known known) {
        return IntStream.range(0, table.specs.size())
                .filter(index -> table.specs.get(index).codes() != null)
                .allMatch(index -> known.codes()
                        .getOrDefault(table.specs.get(index).codes(), Set.of())
                        .containsAll(table.values(index).toList()));
    }

    private static boolean hasCodeTables(Table table, Known known) {
        return table.specs.stream()
                .filter(spec -> spec.type().equals("code") || spec.codes() != null)
                .allMatch(spec -> spec.codes() != null && known.codes().containsKey(spec.codes()));
    }

    private static boolean namesRegionsOfficially(Table table, Known known) {
        return IntStream.range(0, table.specs.size())
                .filter(index -> "regions".equals(table.specs.get(index).codes()))
                .allMatch(index -> known.codes()
                        .get("regions")
                        .containsAll(table.values(index).toList()));
    }

    private static boolean isDefined(Table table, Known known) {
        boolean marked = table.raw == null || table.raw.startsWith("\uFEFF");
        return marked
                && table.labels.stream().allMatch(known.definitions()::containsKey)
                && table.specs.stream().allMatch(spec -> spec.name().matches("[a-z][a-z0-9_]*"))
                && table.specs.stream().map(ColumnSpec::name).distinct().count() == table.specs.size();
    }
}
