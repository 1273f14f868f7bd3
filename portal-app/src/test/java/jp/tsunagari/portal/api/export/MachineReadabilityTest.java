package jp.tsunagari.portal.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.api.export.MachineReadability.Known;
import jp.tsunagari.portal.api.export.MachineReadability.Rule;
import jp.tsunagari.portal.api.export.MachineReadability.Score;
import jp.tsunagari.portal.api.export.MachineReadability.Table;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.web.table.ColumnSpec;
import jp.tsunagari.portal.web.table.ExportColumn;
import jp.tsunagari.portal.web.table.TabularFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.AntPathMatcher;

/** Every table that can be taken away gets all points for machine readability. */
@PortalTest
class MachineReadabilityTest {

    private static final List<String> CODE_TABLES = List.of("regions", "terms", "legal-forms", "kinds");

    /** Long tables with examples to read, whose number says nothing. */
    private static final Set<String> LISTING = Set.of("terms");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DataTables tables;

    @Autowired
    private Messages messages;

    @Autowired
    private UserAccounts accounts;

    private SignedIn admin;

    /** In the language of the files. */
    private Messages words;

    @BeforeEach
    void signIn() {
        words = messages.in(Locale.JAPANESE);
        admin = new SignedIn(
                accounts.findCredentials("admin").orElseThrow().accountId(), "admin", "管理者", Role.ADMIN, true, null);
    }

    /** Asked in several ways, in both languages: what is read is the same whatever was asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyExportHasAllPointsAtEachLevel(String language) throws IOException {
        words = messages.in(Locale.forLanguageTag(language));
        String root = language.equals("ja") ? "" : "/en";
        Known known = known(root);
        List<Score> scores = new ArrayList<>();
        for (DataTable<?> table : tables.all()) {
            scores.add(MachineReadability.score(csv(root, table.path(), table, LISTING.contains(table.name())), known));
        }
        DataTable<?> initiatives = tables.wide().get(0);
        for (DataTable<?> table : tables.wide()) {
            scores.add(MachineReadability.score(csv(root, table.path(), table, true), known));
            scores.add(MachineReadability.score(csv(root, "/api/v1" + table.path(), table, true), known));
        }
        for (String path : List.of(
                "/initiatives.xlsx", "/api/v1/initiatives.xlsx", "/initiatives.xlsx?q=居場所&region=01&target=elderly")) {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(root + path)))) {
                String list = words.get("export.sheet.initiatives");
                scores.add(MachineReadability.score(sheet(path, book.getSheet(list), initiatives), known));
                DataTable<?> outcomes = tables.find("outcomes").orElseThrow();
                String figures = words.get("export.sheet.metrics");
                scores.add(MachineReadability.score(sheet(path, book.getSheet(figures), outcomes), known));
            }
        }
        for (ComputedTables.Computed computed : ComputedTables.ALL) {
            scores.add(MachineReadability.score(csv(root, computed.address(), described(computed), false), known));
        }
        scores.forEach(System.out::println);
        assertThat(scores)
                .hasSizeGreaterThan(30)
                .allSatisfy(score -> assertThat(IntStream.rangeClosed(1, 3).map(score::ofLevel))
                        .as("%s", score)
                        .containsOnly(100));
    }

    /** Each code and each official name of a region is in the table of codes itself, as one cell. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void regionsAreNamedAsInTheirTable(String root) throws IOException {
        Set<String> listed = new HashSet<>();
        csv(root + "/data/regions.csv").body().forEach(listed::addAll);
        for (String name : List.of("initiative-regions", "organisation-regions")) {
            DataTable<?> table = tables.find(name).orElseThrow();
            Table read = csv(root + table.path());
            for (int i = 0; i < table.columns().size(); i++) {
                ColumnSpec spec = ColumnSpec.of(table.columns().get(i));
                if ("regions".equals(spec.codes()) || spec.name().equals("full_name")) {
                    assertThat(listed)
                            .as(name + " " + spec.name())
                            .containsAll(read.column(i).toList());
                }
            }
        }
    }

    /** A new file has to be named here, and then it is judged. */
    @Test
    void noTabularRouteIsForgotten() throws IOException {
        List<String> judged = new ArrayList<>();
        tables.all().forEach(table -> judged.add(table.path()));
        tables.wide().forEach(table -> judged.addAll(List.of(table.path(), "/api/v1" + table.path())));
        judged.addAll(List.of("/initiatives.xlsx", "/api/v1/initiatives.xlsx"));
        ComputedTables.ALL.forEach(computed -> judged.add(computed.path()));
        ComputedTables.NOT_PUBLISHED.keySet().forEach(address -> judged.add(address.replaceFirst("[?].*", "")));
        judged.addAll(ComputedTables.FOR_PEOPLE);

        assertThat(ComputedTables.routes())
                .hasSizeGreaterThan(12)
                .allSatisfy(route ->
                        assertThat(judged).as(route).anyMatch(path -> new AntPathMatcher().match(route, path)));
    }

    /** The third level asks for a public dictionary, which they are not in. */
    @Test
    void whatIsNotPublishedIsReadableToo() throws IOException {
        Known known = known("");
        for (Map.Entry<String, List<String>> file : ComputedTables.NOT_PUBLISHED.entrySet()) {
            Table table = csv(file.getKey());
            assertThat(table.head()).as(file.getKey()).hasSameSizeAs(file.getValue());
            List<ColumnSpec> specs = file.getValue().stream()
                    .map(type -> new ColumnSpec(type, type, null, null, null))
                    .toList();
            Score score = MachineReadability.score(
                    new Table(
                            file.getKey().replaceFirst("[?].*", ""),
                            table.rows(),
                            table.raw(),
                            null,
                            specs,
                            table.head(),
                            true),
                    known);
            System.out.println(score);
            assertThat(List.of(score.ofLevel(1), score.ofLevel(2)))
                    .as("%s", score)
                    .containsOnly(100);
        }
    }

    /** What no table may be like, and which rule says so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "L1_14|一行目\\n二行目",
                "L1_06|　字下げした文",
                "L1_06|'%",
                "L1_07|甲;乙",
                "L1_07|5-78",
                "L1_07|甲／乙",
                "L2_02|〃",
            })
    void aFaultyTextIsNoticed(Rule rule, String cell) {
        String text = cell.replace("\\n", "\n");
        assertThat(score("text", text)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "number, 10名, L2_01",
        "number, '1,000', L2_01",
        "number, －, L3_03",
        "date, 令和7年4月, L3_05",
        "date, 2025/4/1, L3_05",
        "code, 甲 乙, L1_07",
        "list, 甲;乙, L1_07",
        "prose, 居場所・サロン・茶会, L1_07",
        "prose, 'salons, cafés, meals', L1_07",
        "prose, salons; cafés; meals, L1_07",
    })
    void aFaultyValueIsNoticed(String type, String cell, Rule rule) {
        assertThat(score(type, cell)).contains(rule);
    }

    @Test
    void aGoodValueIsNot() {
        assertThat(score("number", "10.5")).isEmpty();
        assertThat(score("date", "2025-04")).isEmpty();
        assertThat(score("prose", "朝、昼、晩、そして夜も、開いています。")).isEmpty();
    }

    @Test
    void aListHasNoOtherListsInIt() {
        assertThat(score("list", "居場所;相談", true)).isEmpty();
        assertThat(score("list", "居場所・サロン・茶会", true)).contains(Rule.L1_07);
        assertThat(score("list", "salons, cafés, meals", true)).contains(Rule.L1_07);
    }

    private static List<Rule> score(String type, String cell) {
        return score(type, cell, false);
    }

    private static List<Rule> score(String type, String cell, boolean wide) {
        ColumnSpec spec = new ColumnSpec(
                "value", type, type.equals("number") ? "名" : null, type.equals("code") ? "kinds" : null, null);
        String quoted = cell.contains(",") || cell.contains("\n") ? "\"" + cell + "\"" : cell;
        Table table = new Table(
                "a.csv",
                List.of(List.of("値"), List.of(cell)),
                "\uFEFF値\r\n" + quoted + "\r\n",
                null,
                List.of(spec),
                List.of("値"),
                wide);
        return MachineReadability.score(table, new Known(Map.of("kinds", Set.of(cell)), Map.of("値", "値")))
                .broken();
    }

    /** Two columns and the wide table tell of the same. */
    @Test
    void figuresSayOneThingAboutWhomTheyCount() throws IOException {
        Table outcomes = csv("/data/outcomes.csv");
        int cumulative = outcomes.head().indexOf("延べ");
        int people = outcomes.head().indexOf("延べか実人数か");
        assertThat(outcomes.body())
                .anyMatch(row -> row.get(people).equals("延べ"))
                .allSatisfy(row -> assertThat(row.get(cumulative).equals("延べ"))
                        .as("%s", row)
                        .isEqualTo(row.get(people).equals("延べ")));
    }

    private Known known(String root) throws IOException {
        Map<String, Set<String>> codes = new HashMap<>();
        for (String name : CODE_TABLES) {
            Set<String> values = new HashSet<>();
            csv(root + "/data/" + name + ".csv").body().forEach(values::addAll);
            codes.put(name, values);
        }
        Map<String, String> definitions = new LinkedHashMap<>();
        csv(root + "/data/dictionary.csv").body().forEach(row -> definitions.put(row.get(3), row.get(4)));
        assertThat(definitions.values()).noneMatch(String::isBlank);
        return new Known(codes, definitions);
    }

    private TabularFile<?> described(ComputedTables.Computed computed) {
        return tables.described().stream()
                .filter(file -> file.path().equals(computed.path()))
                .findFirst()
                .orElseThrow();
    }

    private Table csv(String root, String address, TabularFile<?> file, boolean wide) throws IOException {
        Table read = csv(root + address);
        return table(root + file.path(), read.rows(), read.raw(), null, file, wide);
    }

    private Table csv(String address) throws IOException {
        String text = new String(bytes(address), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(1)), CSVFormat.RFC4180)) {
            List<List<String>> rows =
                    parser.getRecords().stream().map(CSVRecord::toList).toList();
            return new Table(address, rows, text, null, List.of(), List.of(), false);
        }
    }

    private Table sheet(String path, XSSFSheet sheet, TabularFile<?> table) {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            rows.add(IntStream.range(0, row.getLastCellNum())
                    .mapToObj(i -> formatter.formatCellValue(row.getCell(i)))
                    .toList());
        }
        return table(path.replaceFirst("[?].*", "") + " " + sheet.getSheetName(), rows, null, sheet, table, true);
    }

    /** With the columns of its head, which may be some of those that such a file can have. */
    private Table table(
            String name, List<List<String>> rows, String raw, XSSFSheet sheet, TabularFile<?> file, boolean wide) {
        List<ColumnSpec> specs = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (ExportColumn<?> column : file.columns()) {
            String label = column.label(words);
            if (!(file instanceof DataTable<?>) && !rows.get(0).contains(label)) {
                continue;
            }
            specs.add(ColumnSpec.of(column));
            labels.add(label);
        }
        return new Table(name, rows, raw, sheet, specs, labels, wide);
    }

    private byte[] bytes(String path) {
        MvcTestResult result = mvc.get().uri(path).with(user(admin)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return Objects.requireNonNull(result.getResponse().getContentAsByteArray());
    }
}
