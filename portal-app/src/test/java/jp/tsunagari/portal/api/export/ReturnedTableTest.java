package jp.tsunagari.portal.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.ingest.EmptyPortalTest;
import jp.tsunagari.portal.ingest.ImportApplication;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.ImportWorld;
import jp.tsunagari.portal.ingest.RegisterMapping;
import jp.tsunagari.portal.ingest.exported.ExportedTable;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.register.RegisterView;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import jp.tsunagari.portal.web.credit.Credit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tables of the portal's own come back after people have edited them. */
@EmptyPortalTest
class ReturnedTableTest {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    @Autowired
    private ExportFiles files;

    @Autowired
    private ExportedTable exported;

    @Autowired
    private ImportPlans plans;

    @Autowired
    private ImportApplication application;

    @Autowired
    private RegisterMapping mapping;

    @Autowired
    private InitiativeStore store;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private ImportWorld world;

    @Autowired
    private Vocabulary vocabulary;

    @BeforeEach
    void begin() throws IOException {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        world.empty();
        world.takeAgain(Files.readString(Path.of("..", "seeds", "000_3a739dbb5c06538d.txt")));
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    /** A table as people see it. */
    private static final class Table {

        private final List<List<String>> rows;
        private final Map<String, String> keys;

        Table(List<List<String>> rows, Map<String, String> keys) {
            this.rows = rows;
            this.keys = keys;
        }

        int column(String key) {
            for (int i = 0; i < rows.get(0).size(); i++) {
                if (key.equals(keys.get(rows.get(0).get(i)))) {
                    return i;
                }
            }
            throw new AssertionError("no column " + key);
        }

        String get(int row, String key) {
            return rows.get(row).get(column(key));
        }

        void set(int row, String key, String value) {
            rows.get(row).set(column(key), value);
        }

        long card(int row) {
            return Long.parseLong(get(row, "id"));
        }

        int row(long card) {
            for (int row = 1; row < rows.size(); row++) {
                if (card(row) == card) {
                    return row;
                }
            }
            throw new AssertionError("no row of " + card);
        }

        void drop(String key) {
            int column = column(key);
            rows.forEach(row -> row.remove(column));
        }

        byte[] bytes(Charset charset) {
            StringBuilder out = new StringBuilder(charset.equals(StandardCharsets.UTF_8) ? "\uFEFF" : "");
            try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.EXCEL)) {
                printer.printRecords(rows);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return out.toString().getBytes(charset);
        }
    }

    private Table export(Locale language) throws IOException {
        LocaleContextHolder.setLocale(language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeCsv(out, files.table(new LinkedMultiValueMap<>()), initiatives.ids());
        String text = out.toString(StandardCharsets.UTF_8).substring(1);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT)) {
            return new Table(
                    parser.stream()
                            .map(row -> (List<String>) new ArrayList<>(row.toList()))
                            .collect(Collectors.toCollection(ArrayList::new)),
                    exported.heads(language));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private byte[] workbook(Locale language) throws IOException {
        LocaleContextHolder.setLocale(language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeWorkbook(
                out,
                files.table(new LinkedMultiValueMap<>()),
                initiatives.ids(),
                new ExportOrigin(Credit.NONE, "2026-01-01", "", "", 20));
        LocaleContextHolder.resetLocaleContext();
        return out.toByteArray();
    }

    private long upload(String name, byte[] bytes) {
        return plans.create(List.of(new DocumentFile(name, bytes)), "admin");
    }

    private long upload(Table table) {
        return upload("table.csv", table.bytes(StandardCharsets.UTF_8));
    }

    private PlannedDocument document(long plan) {
        return plans.find(plan).orElseThrow().documents().get(0);
    }

    private RegisterView view(long plan) {
        return document(plan).readingOrFail().registerOrFail();
    }

    private ImportPlan look(long plan) {
        return plans.compute(plans.find(plan).orElseThrow());
    }

    private void apply(long plan) {
        application.apply(plan, plans.seen(plan, look(plan)).hash(), "admin");
    }

    private void goOn(long plan) {
        mapping.confirmOwn(plan, document(plan), true, "admin");
    }

    private InitiativeDetails now(long card) {
        return store.find(card).orElseThrow().details();
    }

    private void isEmpty(long plan) {
        assertThat(view(plan).faults()).isEmpty();
        assertThat(view(plan).isReady()).isTrue();
        assertThat(document(plan).isAsked()).isFalse();
        assertThat(look(plan).cards()).isEmpty();
        assertThat(look(plan).notes()).isEmpty();
    }

    /** What nobody has edited, in the shapes that spreadsheets give it. */
    static Stream<Consumer<Table>> untouched() {
        return Stream.of(
                table -> {},
                table -> Collections.reverse(table.rows.subList(1, table.rows.size())),
                table -> table.rows
                        .subList(1, table.rows.size())
                        .sort((one, other) -> one.get(1).compareTo(other.get(1))),
                table -> List.of("title-origin", "history", "target", "region", "figures", "url")
                        .forEach(table::drop),
                table -> table.rows.forEach(Collections::reverse),
                table -> table.rows.subList(5, table.rows.size()).clear(),
                // Numbers as a spreadsheet shows them, and zeros that it takes away.
                table -> {
                    for (int row = 1; row < table.rows.size(); row++) {
                        table.set(row, "id", String.format(Locale.ROOT, "%,d", table.card(row)));
                        table.set(row, "card-version", table.get(row, "card-version") + ".0");
                        table.set(row, "year", String.format(Locale.ROOT, "%,d", 2025));
                        table.set(row, "region-code", unzeroed(table.get(row, "region-code")));
                        table.set(row, "prefecture-code", unzeroed(table.get(row, "prefecture-code")));
                    }
                },
                // A column and rows of a person's own, and a blank row.
                table -> {
                    table.rows.forEach(row -> row.add(3, "メモ"));
                    table.rows.add(
                            4,
                            new ArrayList<>(
                                    Collections.nCopies(table.rows.get(0).size(), "")));
                });
    }

    private static String unzeroed(String code) {
        return code.matches("0[0-9]+") ? code.substring(1) : code;
    }

    @ParameterizedTest
    @MethodSource("untouched")
    void whatNobodyHasEditedIsNoChange(Consumer<Table> habits) throws IOException {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Table table = export(language);
            int year = Integer.parseInt(table.get(1, "year"));
            habits.accept(table);
            table.rows.stream()
                    .skip(1)
                    .forEach(row -> row.replaceAll(
                            cell -> cell.equals("2,025") ? String.format(Locale.ROOT, "%,d", year) : cell));
            isEmpty(upload(table));
        }
    }

    @Test
    void whatNobodyHasEditedIsNoChangeInAWorkbookAndInShiftJis() throws IOException {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            isEmpty(upload("table.xlsx", workbook(language)));
        }
        String text = new String(export(Locale.JAPANESE).bytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        isEmpty(upload("sjis.csv", text.substring(1).getBytes(SHIFT_JIS)));
    }

    /** What a person of the staff and what a person with the table have done to a card. */
    private record Deeds(Set<String> staff, Set<String> sheet) {

        boolean collide(String what) {
            return staff.contains(what) && sheet.contains(what);
        }
    }

    private static final List<String> KINDS = List.of("title", "history", "items", "terms");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("returned.tables", 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noEditIsLostAndNothingElseChanges(long seed) throws IOException {
        Random random = new Random(seed);
        Table table = export(random.nextBoolean() ? Locale.JAPANESE : Locale.ENGLISH);
        Map<Long, Deeds> deeds = new TreeMap<>();
        for (int row = 1; row < table.rows.size(); row++) {
            deeds.put(table.card(row), new Deeds(some(random), some(random)));
        }
        deeds.forEach((card, done) -> edit(table, table.row(card), done.sheet()));
        Set<Long> gone = new HashSet<>();
        Collections.shuffle(table.rows.subList(1, table.rows.size()), random);
        for (int i = 0; i < 3; i++) {
            gone.add(table.card(table.rows.size() - 1));
            table.rows.remove(table.rows.size() - 1);
        }
        Set<String> dropped = dropped(table, random);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < table.rows.get(0).size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        table.rows.replaceAll(
                row -> new ArrayList<>(order.stream().map(row::get).toList()));

        Map<Long, InitiativeDetails> exportedAs = new HashMap<>();
        deeds.keySet().forEach(card -> exportedAs.put(card, now(card)));
        deeds.forEach((card, done) -> done.staff().forEach(what -> staff(card, what)));
        Map<Long, InitiativeDetails> before = new HashMap<>();
        deeds.keySet().forEach(card -> before.put(card, now(card)));

        long plan = upload(table);
        assertThat(view(plan).faults()).as("seed %d", seed).isEmpty();
        Map<Long, CardPlan<InitiativeDetails>> cards = new HashMap<>();
        look(plan)
                .initiatives()
                .forEach(card -> cards.put(Objects.requireNonNull(card.seen()).id(), card));
        deeds.forEach((card, done) -> {
            Set<String> sheet = new LinkedHashSet<>(gone.contains(card) ? Set.of() : done.sheet());
            sheet.removeAll(dropped);
            check(
                    seed,
                    new Deeds(done.staff(), sheet),
                    before.get(card),
                    exportedAs.get(card),
                    Optional.ofNullable(cards.get(card)));
        });
        apply(plan);
        deeds.forEach((card, done) -> {
            CardPlan<InitiativeDetails> planned = cards.get(card);
            InitiativeDetails result = planned == null ? null : planned.decided(CardDecisions.NONE);
            assertThat(now(card)).isEqualTo(result == null ? before.get(card) : result);
        });
        if (before.size() > gone.size()) {
            isAgreed(upload(table));
        }
        apply(plans.undo(plan, null, "admin"));
        deeds.keySet().forEach(card -> assertThat(now(card)).as("undone").isEqualTo(before.get(card)));
    }

    /** The same file again has nothing more to give, but for what was decided against it. */
    private void isAgreed(long plan) {
        assertThat(look(plan).counts()).doesNotContainKeys(CardStatus.NEW, CardStatus.CHANGED);
    }

    private static Set<String> dropped(Table table, Random random) {
        Map<String, List<String>> columns = Map.of(
                "title", List.of("title"),
                "history", List.of("history"),
                "items", List.of("approach-items"),
                "terms", List.of("target", "target-code"));
        Set<String> dropped = new HashSet<>();
        columns.forEach((what, keys) -> {
            if (random.nextInt(6) == 0) {
                keys.forEach(table::drop);
                dropped.add(what);
            }
        });
        return dropped;
    }

    private static Set<String> some(Random random) {
        return KINDS.stream()
                .filter(what -> random.nextInt(3) == 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void edit(Table table, int row, Set<String> done) {
        for (String what : done) {
            switch (what) {
                case "title" -> table.set(row, "title", "表で付けた題 " + table.get(row, "id"));
                case "history" ->
                    table.set(row, "history", table.get(row, "history").replaceFirst("。", "。表で加えた文。"));
                case "items" -> table.set(row, "approach-items", table.get(row, "approach-items") + ";夜の炊き出し");
                default -> {
                    String codes = table.get(row, "target-code");
                    table.set(row, "target-code", codes.isEmpty() ? added("") : codes + ";" + added(codes));
                }
            }
        }
    }

    /** A target group that the card does not have. */
    private String added(String codes) {
        return vocabulary.targetGroups().stream()
                .filter(term -> !term.retired() && !List.of(codes.split(";")).contains(term.code()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private void staff(long id, String what) {
        InitiativeCard card = store.find(id).orElseThrow();
        InitiativeDetails old = card.details();
        List<String> items = new ArrayList<>(old.approachItems());
        items.add(0, "WEB会議");
        Set<AssignedTerm> fewer = new LinkedHashSet<>(old.targetGroups());
        fewer.remove(old.targetGroups().stream().findFirst().orElse(null));
        InitiativeDetails other = switch (what) {
            case "title" -> with(old, "職員が付けた題", old.approachItems(), old.targetGroups(), old.sections());
            case "history" -> with(old, old.title(), old.approachItems(), old.targetGroups(), history(old, "職員が加えた文。"));
            case "items" -> with(old, old.title(), items, old.targetGroups(), old.sections());
            default -> with(old, old.title(), old.approachItems(), fewer, old.sections());
        };
        store.change(id, card.version(), other, Change.by(ChangeKind.EDITED, 1, "職員", null));
    }

    private static InitiativeDetails with(
            InitiativeDetails old,
            String title,
            List<String> items,
            Set<AssignedTerm> groups,
            List<InitiativeSection> sections) {
        return new InitiativeDetails(
                title,
                items,
                old.targetPhrases(),
                groups,
                old.approaches(),
                old.regions(),
                sections,
                old.metrics(),
                old.efforts(),
                old.notes(),
                old.photos());
    }

    private static List<InitiativeSection> history(InitiativeDetails of, String sentence) {
        return of.sections().stream()
                .map(section -> section.kind() == SectionKind.HISTORY
                        ? new InitiativeSection(
                                section.kind(),
                                section.heading(),
                                section.body().replaceFirst("。", "。" + sentence),
                                null,
                                null)
                        : section)
                .toList();
    }

    private static String bodies(InitiativeDetails of) {
        return of.sections().stream()
                .map(section -> section.kind() + section.heading() + section.body())
                .collect(Collectors.joining("\n"));
    }

    private void check(
            long seed,
            Deeds deeds,
            InitiativeDetails before,
            InitiativeDetails exportedAs,
            Optional<CardPlan<InitiativeDetails>> planned) {
        String as = "seed " + seed + " " + deeds;
        boolean hasHistory = exportedAs.sections().stream()
                .anyMatch(section ->
                        section.kind() == SectionKind.HISTORY && section.body().contains("。"));
        Set<String> sheet = new LinkedHashSet<>(deeds.sheet());
        if (!hasHistory) {
            sheet.remove("history");
        }
        assertThat(planned.isPresent()).as(as).isEqualTo(!sheet.isEmpty());
        if (planned.isEmpty()) {
            return;
        }
        InitiativeDetails result = planned.get().decided(CardDecisions.NONE);
        boolean titles = sheet.contains("title") && !deeds.staff().contains("title");
        boolean histories = sheet.contains("history") && !deeds.staff().contains("history");
        assertThat(result.title())
                .as(as)
                .isEqualTo(titles ? "表で付けた題 " + planned.get().seen().id() : before.title());
        InitiativeDetails told = histories
                ? with(
                        before,
                        before.title(),
                        before.approachItems(),
                        before.targetGroups(),
                        history(before, "表で加えた文。"))
                : before;
        assertThat(bodies(result)).as(as).isEqualTo(bodies(told));
        List<String> items = new ArrayList<>(before.approachItems());
        if (sheet.contains("items")) {
            items.add("夜の炊き出し");
        }
        assertThat(result.approachItems()).as(as).containsExactlyInAnyOrderElementsOf(items);
        Set<String> terms = new HashSet<>(AssignedTerm.codes(before.targetGroups()));
        if (sheet.contains("terms")) {
            terms.add(added(String.join(";", AssignedTerm.codes(exportedAs.targetGroups()))));
        }
        assertThat(AssignedTerm.codes(result.targetGroups())).as(as).isEqualTo(terms);
        assertThat(result.regions()).as(as).isEqualTo(before.regions());
        assertThat(result.metrics()).as(as).isEqualTo(before.metrics());
        assertThat(result.notes()).as(as).isEqualTo(before.notes());

        boolean collides = Stream.of("title", "history").anyMatch(what -> sheet.contains(what) && deeds.collide(what));
        assertThat(planned.get().status()).as(as).isEqualTo(collides ? CardStatus.CONFLICTING : CardStatus.CHANGED);
        if (collides) {
            Map<String, MergeChoice> all = new HashMap<>();
            for (MergeItem<InitiativeDetails, ?> item : planned.get().news()) {
                all.put(item.key(), MergeChoice.INCOMING);
            }
            InitiativeDetails taken = planned.get().decided(new CardDecisions(false, false, all, Map.of()));
            if (sheet.contains("title")) {
                assertThat(taken.title()).as(as).startsWith("表で付けた題");
            }
            if (sheet.contains("history")) {
                assertThat(bodies(taken)).as(as).contains("表で加えた文。");
            }
        }
    }

    @Test
    void editsOfThePersonWithTheTableSurviveTheNextImport() throws IOException {
        Table table = export(Locale.JAPANESE);
        long card = table.card(1);
        table.set(1, "title", "表で付けた題");
        apply(upload(table));
        assertThat(now(card).title()).isEqualTo("表で付けた題");
        world.takeAgain(Files.readString(Path.of("..", "seeds", "000_3a739dbb5c06538d.txt")));
        assertThat(now(card).title()).isEqualTo("表で付けた題");
        assertThat(look(plans.reread("admin")).counts()).doesNotContainKeys(CardStatus.CHANGED, CardStatus.CONFLICTING);
    }

    @Test
    void whatCannotBeTakenIsListedByCellBeforeAnythingIsPlanned() throws IOException {
        Table table = export(Locale.JAPANESE);
        table.set(1, "id", "999999");
        table.set(2, "card-version", "77");
        table.set(3, "organisation", "別の名前");
        table.set(4, "target-code", "no-such-group");
        table.set(5, "title", "");
        table.set(6, "region", "どこでもない町");
        table.set(7, "title", "#REF!");
        table.set(8, "id", table.get(9, "id"));
        table.set(10, "title", "表で付けた題");
        long card = table.card(10);
        long plan = upload(table);
        assertThat(view(plan).isReady()).isFalse();
        assertThat(look(plan).cards()).isEmpty();
        assertThat(view(plan).faults())
                .extracting(fault -> fault.row() + fault.key().substring("returned.fault".length()))
                .containsExactlyInAnyOrder(
                        "2.unknown-id",
                        "3.unknown-version",
                        "4.fixed",
                        "5.term",
                        "6.emptied",
                        "7.place",
                        "8.formula",
                        "9.id-twice",
                        "10.id-twice");
        assertThat(view(plan).faults())
                .allSatisfy(fault -> assertThat(fault.column()).isNotEmpty());
        goOn(plan);
        assertThat(look(plan).initiatives())
                .extracting(each -> Objects.requireNonNull(each.seen()).id())
                .containsExactly(card);
        apply(plan);
        assertThat(now(card).title()).isEqualTo("表で付けた題");
    }

    @Test
    void mergedCellsAndDatesOfASpreadsheetAreTold() throws IOException {
        Table table = export(Locale.JAPANESE);
        InitiativeCard card = store.find(table.card(1)).orElseThrow();
        store.change(
                card.id(),
                card.version(),
                with(
                        card.details(),
                        "1-2",
                        card.details().approachItems(),
                        card.details().targetGroups(),
                        card.details().sections()),
                Change.by(ChangeKind.EDITED, 1, "職員", null));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook(Locale.JAPANESE)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                if (row.getRowNum() > 0
                        && row.getCell(0).toString().replace(".0", "").equals(Long.toString(card.id()))) {
                    // A new cell: the library keeps the text of one that was written in place.
                    row.createCell(1).setCellValue("1月2日");
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 3, 3));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            long plan = upload("merged.xlsx", out.toByteArray());
            assertThat(view(plan).faults())
                    .extracting(fault -> fault.key().substring("returned.fault.".length()))
                    .containsExactlyInAnyOrder("date", "merged", "merged");
        }
    }

    @Test
    void charactersThatShiftJisLacksAreNoChange() throws IOException {
        Table table = export(Locale.JAPANESE);
        long id = table.card(1);
        InitiativeCard card = store.find(id).orElseThrow();
        store.change(
                id,
                card.version(),
                with(
                        card.details(),
                        "𠮷野家\u301Cの集い",
                        card.details().approachItems(),
                        card.details().targetGroups(),
                        card.details().sections()),
                Change.by(ChangeKind.EDITED, 1, "職員", null));
        Table again = export(Locale.JAPANESE);
        int row = again.row(id);
        again.set(row, "title", "??野家\uFF5Eの集い");
        isEmpty(upload("sjis.csv", again.bytes(SHIFT_JIS)));
        again.set(row, "title", "??野家\uFF5Eの新しい集い");
        assertThat(view(upload("sjis2.csv", again.bytes(SHIFT_JIS))).faults())
                .extracting(RegisterView.RowFault::key)
                .containsExactly("returned.fault.encoding");
    }

    @Test
    void aRowWithoutIdIsANewCaseAndNothingIsMissing() throws IOException {
        Table table = export(Locale.JAPANESE);
        List<String> row = new ArrayList<>(table.rows.get(1));
        table.rows.subList(4, table.rows.size()).clear();
        table.rows.add(row);
        int last = table.rows.size() - 1;
        table.set(last, "id", "");
        table.set(last, "card-version", "");
        table.set(last, "title", "あたらしい見守りの広場");
        List.of("history", "activity", "results", "reason", "ideas", "obstacles", "other-stories", "figures")
                .forEach(column -> table.set(last, column, ""));
        long plan = upload(table);
        assertThat(view(plan).faults()).isEmpty();
        assertThat(look(plan).initiatives())
                .extracting(each -> each.origin().name() + " " + each.status())
                .containsExactly("あたらしい見守りの広場 " + CardStatus.NEW);
    }

    @Test
    void lineBreaksOfTheCardAreKept() throws IOException {
        Table table = export(Locale.JAPANESE);
        for (int row = 1; row < table.rows.size(); row++) {
            for (String column : List.of("history", "activity", "results")) {
                String cell = table.get(row, column);
                if (cell.length() > 40) {
                    table.set(
                            row,
                            column,
                            cell.substring(0, 10) + "加" + cell.substring(10, 30) + cell.substring(31) + "終");
                }
            }
        }
        Map<Long, InitiativeDetails> before = new HashMap<>();
        initiatives.ids().forEach(id -> before.put(id, now(id)));
        apply(upload(table));
        before.forEach((id, old) -> {
            for (InitiativeSection section : old.sections()) {
                String body = now(id).sections().stream()
                        .filter(each ->
                                each.kind() == section.kind() && each.heading().equals(section.heading()))
                        .map(InitiativeSection::body)
                        .findFirst()
                        .orElse("");
                assertThat(breaks(body)).isBetween(breaks(section.body()) - 1, breaks(section.body()));
            }
        });
    }

    private static long breaks(String text) {
        return text.chars().filter(letter -> letter == '\n').count();
    }
}
