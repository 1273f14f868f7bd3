package jp.tsunagari.portal.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.web.credit.Credit;
import jp.tsunagari.portal.web.table.FormulaGuard;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What people take away. */
@PortalTest
class ExportTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private ExportFiles files;

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=居場所",
                "q=居場所&synonyms=off",
                "target=elderly&region=01&sort=title",
                "q=ひきこもり&page=2&size=1",
                "q=ここにはない言葉だけ",
                "sort=region"
            })
    void bothFilesHaveExactlyTheListOnAllItsPagesAndInItsOrder(String query) throws Exception {
        List<String> listed = new ArrayList<>();
        String parameters = query.replace("page=2&size=1", "");
        for (int page = 1; page <= 4; page++) {
            listed.addAll(JsonPath.<List<String>>read(
                    body("/api/v1/initiatives?" + parameters + "&size=7&page=" + page), "$.items[*].slug"));
        }

        List<CSVRecord> csv = csv("/initiatives.csv?" + query);
        assertThat(csv.stream().map(row -> slug(row.get("URL")))).containsExactlyElementsOf(listed);
        assertThat(csv("/api/v1/initiatives.csv?" + query)).hasSameSizeAs(listed);
        try (XSSFWorkbook book = xlsx("/initiatives.xlsx?" + query)) {
            assertThat(column(book.getSheet("取組"), "URL").stream().map(ExportTest::slug))
                    .containsExactlyElementsOf(listed);
        }
    }

    @Test
    void theTableSaysWhatTheCardSays() throws Exception {
        CSVRecord row = csv("/initiatives.csv?q=あおむしルーム").get(0);
        assertThat(row.toMap())
                .containsEntry("タイトル", "誰でも来られる何もしなくていい居場所 「あおむしルーム」")
                .containsEntry("タイトルの出所", "資料")
                .containsEntry("事例の場所(都道府県)", "北海道")
                .containsEntry("事例の場所(都道府県コード)", "01")
                .containsEntry("活動地域コード", "01208")
                .containsEntry("対象組織", "特定非営利活動法人 ワークフェア")
                .containsEntry("法人格コード", "npo")
                .containsEntry("事例実施年", "2025")
                .containsEntry("資料の始まりの行", "206")
                .containsEntry("資料の終わりの行", "273")
                .containsEntry("資料", "000_3a739dbb5c06538d.txt");
        Map<String, Object> json =
                JsonPath.parse(body("/api/v1/initiatives/2025-ワークフェア")).json();
        assertThat(row.get("キーワード(対象コード)").split(";"))
                .containsExactlyElementsOf(JsonPath.<List<String>>read(json, "$.targetGroups[*].code"));
        assertThat(row.get("取り組みの概要").split(";"))
                .containsExactlyElementsOf(JsonPath.<List<String>>read(json, "$.approachItems"));
        assertThat(row.get("成果"))
                .isEqualTo(onOneLine(JsonPath.<List<String>>read(json, "$.sections[?(@.kind=='results')].body")
                        .get(0)));
        assertThat(row.get("出典")).contains("出典：内閣府", "加工");
        assertThat(row.get("利用条件")).isEqualTo("公共データ利用規約（第1.0版）");
        assertThat(row.get("利用条件のURL")).startsWith("https://");
        assertThat(csv("/initiatives.csv?q=WATALIS").get(0).get("タイトルの出所")).startsWith("資料に記載なし");
    }

    /** Every section but the captions is in one column or another. */
    @Test
    void noStoryIsLost() throws Exception {
        List<CSVRecord> csv = csv("/initiatives.csv");
        for (CSVRecord row : csv) {
            String all = String.join("\n", row.toList());
            var view = initiatives.findBySlug(slug(row.get("URL"))).orElseThrow();
            assertThat(view.sections().stream()
                            .filter(section -> !section.kind().code().equals("photos"))
                            .map(section -> onOneLine(section.body())))
                    .allSatisfy(body -> assertThat(all).contains(body));
        }
        assertThat(csv.stream().filter(row -> !row.get("取り組み理由").isEmpty())).isNotEmpty();
        assertThat(csv.stream().filter(row -> !row.get("導入での工夫").isEmpty())).isNotEmpty();
        assertThat(csv.stream().filter(row -> !row.get("制約条件").isEmpty())).isNotEmpty();
    }

    @Test
    void everyFigureHasARowOfItsOwn() throws Exception {
        List<InitiativeSummary> all = initiatives.newest(100);
        int figures = all.stream().mapToInt(summary -> summary.metrics().size()).sum();
        assertThat(figures).isPositive();
        try (XSSFWorkbook book = xlsx("/initiatives.xlsx")) {
            Sheet sheet = book.getSheet("成果指標");
            assertThat(sheet.getLastRowNum()).isEqualTo(figures);
            assertThat(column(sheet, "値")).allSatisfy(value -> assertThat(value).isNotBlank());
            assertThat(sheet.getRow(1).getCell(7).getCellType()).isEqualTo(CellType.NUMERIC);
            String about = text(book.getSheet("出典と利用条件"));
            assertThat(about)
                    .contains("出典：内閣府", "加工", "公共データ利用規約（第1.0版）", "すべての取組", "20件", "http://localhost/initiatives")
                    .containsPattern("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    @Test
    void addressesCanBeFollowedAndWhatARowIsStaysInSight() throws Exception {
        try (XSSFWorkbook book = xlsx("/initiatives.xlsx")) {
            Sheet sheet = book.getSheet("取組");
            assertThat(sheet.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) 2);
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            int url = -1;
            for (Cell heading : sheet.getRow(0)) {
                url = heading.getStringCellValue().equals("URL") ? heading.getColumnIndex() : url;
            }
            for (Row row : sheet) {
                if (row.getRowNum() > 0) {
                    assertThat(row.getCell(url).getHyperlink().getAddress())
                            .isEqualTo(row.getCell(url).getStringCellValue())
                            .startsWith("http://localhost/initiatives/");
                }
            }
        }
    }

    @Test
    void noCellCanRunAsAFormula() throws Exception {
        for (CSVRecord row : csv("/initiatives.csv")) {
            assertThat(row.toList())
                    .allSatisfy(cell -> assertThat(cell.startsWith("'") || !FormulaGuard.isDangerous(cell))
                            .as(cell)
                            .isTrue());
        }
        try (XSSFWorkbook book = xlsx("/initiatives.xlsx")) {
            book.sheetIterator()
                    .forEachRemaining(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                        assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                        if (cell.getCellType() == CellType.STRING
                                && FormulaGuard.isDangerous(cell.getStringCellValue())) {
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                        }
                    })));
        }
    }

    @Test
    void aShortlistIsExportedInItsOrder() throws Exception {
        List<Long> ids = new ArrayList<>(
                initiatives.newest(3).stream().map(InitiativeSummary::id).toList());
        Collections.reverse(ids);
        String query = "id=" + ids.get(0) + "&id=" + ids.get(1) + "&id=" + ids.get(2) + "&id=999999999";
        assertThat(csv("/initiatives.csv?" + query).stream().map(row -> Long.valueOf(row.get("ID"))))
                .containsExactlyElementsOf(ids);
        try (XSSFWorkbook book = xlsx("/initiatives.xlsx?" + query)) {
            assertThat(book.getSheet("取組").getLastRowNum()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/initiatives.csv?region=01, initiatives_region-01_DAY.csv, _DAY.csv",
        "/initiatives.xlsx?target=elderly, initiatives_target-elderly_DAY.xlsx, _DAY.xlsx",
        "/initiatives.csv?profile=gif, initiatives_profile-gif_DAY.csv, _profile-gif_DAY.csv",
        "/organisations.csv?region=01, organisations_region-01_DAY.csv, _region-01_DAY.csv",
        "/data/outcomes.csv?region=01, outcomes_region-01.csv, ''",
        "/data/initiatives.csv?region=01, initiatives_region-01.csv, ''",
        "/data/terms.csv, terms.csv, ''",
        "/matrix.csv?region=01, matrix_region-01.csv, ''",
        "/data/all.zip, data_DAY.zip, _DAY.zip",
    })
    void theNameSaysWhatTheFileIsOf(String address, String plain, String end) {
        String name = Objects.requireNonNull(
                        mvc.head().uri(address).exchange().getResponse().getHeader("Content-Disposition"))
                .replaceAll("\\d{4}-\\d\\d-\\d\\d", "DAY");
        assertThat(name).contains("filename=\"" + plain + "\"").endsWith(end.isEmpty() ? plain + "\"" : end);
    }

    /** Whatever is asked for, and in either language: programs that cut names would cut off the day and the ending. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/initiatives.csv?target=elderly&target=children&target=youth",
                "/initiatives.xlsx?q=高齢者 居場所 見守り 買い物 移動支援 -子ども&target=elderly&region=01&region=13&region=27",
                "/initiatives.csv?q=loneliness of older people living alone in rural areas&target=elderly&region=01",
                "/initiatives.csv?region=01&region=13104&approach=gathering-place&metric=participants&year=2025&form=npo&profile=gif",
                "/initiatives.csv?id=1&id=2&id=3&id=4&id=5&id=6&id=7&id=8&id=9&id=10&id=11&id=12&columns=id,title,url",
                "/organisations.csv?q=a very long name of an organisation that nobody would ever give to one&region=01",
                "/data/outcomes.csv?q=loneliness of older people living alone in rural areas with shopping&target=elderly",
            })
    void aNameIsShortAndSaysEveryCondition(String address) {
        for (String language : List.of("", "/en")) {
            MvcTestResult answer = mvc.head().uri(language + address).exchange();
            assertThat(answer).as(address).hasStatusOk();
            String header = Objects.requireNonNull(answer.getResponse().getHeader("Content-Disposition"));
            String name =
                    Objects.requireNonNull(ContentDisposition.parse(header).getFilename());
            assertThat(name)
                    .hasSizeLessThanOrEqualTo(80)
                    .matches(".*\\.(csv|xlsx)")
                    .doesNotContainPattern("_(Initiatives|取組)");
            assertThat(header.replaceFirst("attachment; filename=\"([^\"]*)\".*", "$1"))
                    .hasSizeLessThanOrEqualTo(80);
        }
    }

    @Test
    void aFileIsCalledByWhatWasAskedFor() {
        assertThat(nameOf("/initiatives.csv?q=居場所&region=01")).isEqualTo("つながり取組一覧_「居場所」を含む_活動地域が北海道_DAY.csv");
        assertThat(nameOf("/en/initiatives.csv?region=01&target=elderly"))
                .isEqualTo("tsunagari-initiatives_Area-of-work-Hokkaido_Older-people_DAY.csv");
        assertThat(nameOf("/en/initiatives.csv?target=elderly&target=children&target=youth"))
                .isEqualTo("tsunagari-initiatives_People-to-reach-Older-people-and-2-more_DAY.csv");
        assertThat(nameOf("/initiatives.csv?id=1&id=2")).isEqualTo("つながり取組一覧_選んだ取組-1-2_DAY.csv");
        String many = IntStream.rangeClosed(1, 22).mapToObj(id -> "id=" + id).collect(Collectors.joining("&"));
        assertThat(nameOf("/en/initiatives.csv?" + many)).isEqualTo("tsunagari-initiatives_22-chosen_DAY.csv");
    }

    private String nameOf(String address) {
        String header = Objects.requireNonNull(
                mvc.head().uri(address).exchange().getResponse().getHeader("Content-Disposition"));
        return Objects.requireNonNull(ContentDisposition.parse(header).getFilename())
                .replaceAll("\\d{4}-\\d\\d-\\d\\d", "DAY");
    }

    @Test
    void aTableWithoutItemsOfGifSaysSo() {
        MvcTestResult answer =
                mvc.get().uri("/en/data/outcomes.csv?profile=gif").exchange();
        assertThat(answer).hasStatus(400).bodyText().contains("This table has no form with the items of GIF alone");
    }

    @Test
    void theFileHasAMarkAJapaneseNameAndAType() {
        MvcTestResult file = mvc.get().uri("/initiatives.csv").exchange();
        assertThat(file).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .matches("attachment; filename=\"initiatives_\\d{4}-\\d\\d-\\d\\d\\.csv\"; .*")
                .contains("filename*=UTF-8''%E3%81%A4%E3%81%AA%E3%81%8C%E3%82%8A")
                .endsWith(".csv");
        assertThat(bytes("/initiatives.csv")).startsWith(0xEF, 0xBB, 0xBF);
        MvcTestResult head = mvc.head().uri("/initiatives.xlsx").exchange();
        assertThat(head).hasStatusOk();
        assertThat(head.getResponse().getContentAsByteArray()).isEmpty();
    }

    /** What is written for a HEAD is counted by the server: all of the file, or nothing. */
    @Test
    void aHeadSaysNoWrongLength() throws IOException {
        for (String route : ComputedTables.routes()) {
            String address = route.replaceAll("\\{table:([a-z-]+).*}", "$1")
                    + (route.startsWith("/compare.") || route.startsWith("/shortlist") ? "?id=1&id=2" : "");
            MvcTestResult head = mvc.head().uri(address).exchange();
            byte[] counted = head.getResponse().getContentAsByteArray();
            if (head.getResponse().getStatus() == 200 && counted.length > 0) {
                assertThat(counted).as(address).hasSameSizeAs(bytes(address));
            }
        }
        assertThat(mvc.head().uri("/data/outcomes.csv").exchange().getResponse().getContentAsByteArray())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/initiatives.csv?id=x,id",
        "/initiatives.csv?id=0,id",
        "/initiatives.csv?id=,id",
        "/initiatives.xlsx?id=1&q=a,q",
        "/initiatives.csv?target=nobody,target",
        "/api/v1/initiatives.xlsx?regoin=01,regoin"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        assertThat(mvc.get().uri(path).header("Accept", "text/csv"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[0].parameter")
                .isEqualTo(parameter);
    }

    /** As when there are more figures than a sheet can have. */
    @Test
    void aFullSheetIsContinuedOnAnother() throws Exception {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeWorkbook(
                out,
                files.table(new LinkedMultiValueMap<>()),
                initiatives.ids(),
                new ExportOrigin(Credit.NONE, "2026-01-01", "", "", 20),
                11);
        RequestContextHolder.resetRequestAttributes();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheet("取組").getLastRowNum()).isEqualTo(10);
            assertThat(book.getSheet("取組2").getLastRowNum()).isEqualTo(10);
            assertThat(book.getSheet("取組3")).isNull();
            assertThat(column(book.getSheet("取組2"), "ID")).hasSize(10);
        }
    }

    @Test
    void aLongExportCostsNoMoreStatementsThanAShortOne() {
        Statistics statistics =
                entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            assertThat(statements(statistics, "/initiatives.csv"))
                    .isLessThanOrEqualTo(statements(statistics, "/initiatives.csv?id=1&id=2"));
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\s\u3000]+", " ").strip();
    }

    private long statements(Statistics statistics, String path) {
        statistics.clear();
        assertThat(mvc.get().uri(path)).hasStatusOk();
        assertThat(statistics.getPrepareStatementCount()).isPositive();
        return statistics.getPrepareStatementCount();
    }

    private List<CSVRecord> csv(String path) throws IOException {
        String text = new String(bytes(path), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(1)), format)) {
            return parser.getRecords();
        }
    }

    private XSSFWorkbook xlsx(String path) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(path)));
    }

    private byte[] bytes(String path) {
        MvcTestResult result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private String body(String path) {
        try {
            MvcTestResult result = mvc.get().uri(path).exchange();
            assertThat(result).hasStatusOk();
            return result.getResponse().getContentAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> column(Sheet sheet, String name) {
        int index = -1;
        for (Cell cell : sheet.getRow(0)) {
            index = cell.getStringCellValue().equals(name) ? cell.getColumnIndex() : index;
        }
        List<String> values = new ArrayList<>();
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            values.add(String.valueOf(sheet.getRow(row).getCell(index)));
        }
        return values;
    }

    private static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        for (Row row : sheet) {
            row.forEach(cell -> text.append(cell).append('\n'));
        }
        return text.toString();
    }

    private static String slug(String url) {
        return URLDecoder.decode(url.substring(url.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
    }
}
