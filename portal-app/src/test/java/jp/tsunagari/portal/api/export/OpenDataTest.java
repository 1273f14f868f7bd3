package jp.tsunagari.portal.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.tsunagari.portal.testing.PortalTest;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How programs and pages of other sites get the open data. */
@PortalTest
class OpenDataTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/initiatives",
                "/api/v1/initiatives.csv",
                "/api-docs/openapi.json",
                "/initiatives.csv",
                "/initiatives.atom",
                "/organisations.csv",
                "/matrix.csv",
                "/compare/groups.csv",
                "/compare.csv?id=1&id=2",
                "/compare.md?id=1&id=2",
                "/compare.pdf?id=1&id=2",
                "/data/outcomes.csv",
                "/dataset.jsonld",
                "/sitemap.xml",
                "/opensearch.xml",
                "/site.webmanifest",
                "/picture.png"
            })
    void anyPageMayReadIt(String path) {
        MvcTestResult answer =
                mvc.get().uri(path).header("Origin", "https://viewer.example").exchange();
        assertThat(answer).hasStatusOk().hasHeader("Access-Control-Allow-Origin", "*");
        assertThat(answer.getResponse().getHeader("Access-Control-Allow-Credentials"))
                .isNull();
        MvcTestResult asked = mvc.options()
                .uri(path)
                .header("Origin", "https://viewer.example")
                .header("Access-Control-Request-Method", "GET")
                .exchange();
        assertThat(asked)
                .hasStatus(HttpStatus.NO_CONTENT)
                .hasHeader("Allow", "GET, HEAD, OPTIONS")
                .hasHeader("Access-Control-Allow-Origin", "*")
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/initiatives", "/login", "/admin/audit.csv", "/my", "/account/data.json"})
    void whatIsForPeopleIsForThisSiteAlone(String path) {
        assertThat(mvc.get().uri(path).header("Origin", "https://viewer.example"))
                .doesNotContainHeader("Access-Control-Allow-Origin");
        assertThat(mvc.options().uri(path).header("Origin", "https://viewer.example"))
                .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/initiatives.csv",
                "/initiatives.csv?region=01",
                "/initiatives.xlsx",
                "/api/v1/initiatives.csv",
                "/organisations.csv",
                "/matrix.csv?year=2025",
                "/compare/groups.csv",
                "/compare.csv?id=1&id=2",
                "/compare.xlsx?id=1&id=2",
                "/compare.md?id=1&id=2",
                "/compare.pdf?id=1&id=2",
                "/api-docs/openapi.json",
                "/data/sections.csv",
                "/data/regions.csv",
                "/initiatives.atom",
                "/sitemap.xml",
                "/dataset.jsonld"
            })
    void whoHasItAlreadyIsToldSo(String path) {
        MvcTestResult first = mvc.get().uri(path).exchange();
        String tag = first.getResponse().getHeader("ETag");
        String changed = first.getResponse().getHeader("Last-Modified");
        assertThat(first).hasStatusOk().hasHeader("Cache-Control", "no-cache");
        assertThat(first.getResponse().getHeaders("Link"))
                .anyMatch(link -> link.contains("rel=\"describedby\""))
                .anyMatch(link -> link.contains("rel=\"license\""));
        assertThat(tag).isNotBlank();
        assertThat(changed).isNotBlank();
        MvcTestResult again = mvc.get().uri(path).header("If-None-Match", tag).exchange();
        assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED).hasHeader("ETag", tag);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(mvc.get().uri(path).header("If-Modified-Since", changed)).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(mvc.get().uri(path).header("If-None-Match", "\"other\"").header("If-Modified-Since", changed))
                .hasStatusOk();
    }

    @Test
    void aRefusalIsNoStateOfAFile() {
        for (String refused : List.of(
                "/initiatives.csv?target=none",
                "/initiatives.csv?columns=none",
                "/data/none.csv",
                "/en/data/none.csv",
                "/sitemaps/999.xml",
                "/compare.csv?id=99999",
                "/api/v1/initiatives/none")) {
            MvcTestResult answer = mvc.get().uri(refused).exchange();
            assertThat(answer.getResponse().getStatus()).as(refused).isGreaterThanOrEqualTo(300);
            assertThat(answer).as(refused).doesNotContainHeader("ETag").doesNotContainHeader("Last-Modified");
        }
        assertThat(mvc.get().uri("/data/none.csv").header("If-Modified-Since", "Wed, 01 Jan 2098 00:00:00 GMT"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /** With and without the check digit it is the same region. */
    @ParameterizedTest
    @CsvSource({"01, 010006", "04, 040002", "01208, 012084"})
    void regionsMayBeNamedByTheirOfficialCodes(String code, String official) throws Exception {
        for (String path : List.of("/initiatives.csv", "/data/initiative-regions.csv", "/organisations.csv")) {
            assertThat(body(path + "?region=" + official)).isEqualTo(body(path + "?region=" + code));
        }
        assertThat(mvc.get().uri("/data/outcomes.csv?region=" + official.substring(0, 5) + "9"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void columnsAreChosenByEitherOfTheirNamesInTheOrderWanted() throws Exception {
        assertThat(body("/data/outcomes.csv?columns=unit,value,取組ID,unit").lines())
                .first()
                .isEqualTo("\uFEFF単位,値,取組ID");
        assertThat(body("/initiatives.csv?columns=title&region=010006").lines()).hasSize(7);
        assertThat(body("/organisations.csv?columns=name").lines())
                .hasSize(21)
                .first()
                .isEqualTo("\uFEFF団体名");
        assertThat(mvc.get().uri("/initiatives.csv?columns=title,none"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("none", "title");
    }

    /** In the order of DS-451-3, by its names, and what two columns have of one item together. */
    @Test
    void theProfileOfGifHasItsItemsAndNoOthers() throws Exception {
        List<String> lines =
                body("/initiatives.csv?profile=gif&q=あおむしルーム").lines().toList();
        assertThat(lines.get(0))
                .startsWith("\uFEFFタイトル,事例実施年,事例の場所,対象組織,キーワード,取り組みの概要,取り組み理由,取り組み内容,成果,")
                .endsWith("ID,公開日,最終更新日");
        assertThat(lines.get(1)).contains("北海道,特定非営利活動法人 ワークフェア").matches(".*[^,;]+;[^,;]+.*");
        assertThat(body("/organisations.csv?profile=gif").lines())
                .first()
                .asString()
                .startsWith("\uFEFFID,商号または名称,商号または名称（カナ）,組織種別");
        assertThat(mvc.get().uri("/initiatives.csv?profile=other")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/data/outcomes.csv?profile=gif")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theNameOfAFileSaysWhatItIsAListOf() {
        assertThat(name("/initiatives.csv")).matches("つながり取組一覧_\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(name("/initiatives.xlsx?q=居場所&region=01"))
                .startsWith("つながり取組一覧_「居場所」を含む_活動地域が北海道")
                .endsWith(".xlsx");
        assertThat(name("/initiatives.csv?q=a/b\\c:d*e?f"))
                .doesNotContainPattern("[/\\\\:*?<>|\\s]")
                .hasSizeLessThan(80);
        assertThat(name("/en/initiatives.csv?q=%F0%A0%AE%B7".replace("%F0%A0%AE%B7", "\uD842\uDFB7".repeat(60))))
                .endsWith(".csv");
    }

    private String name(String path) {
        return ContentDisposition.parse(Objects.requireNonNull(
                        mvc.get().uri(path).exchange().getResponse().getHeader("Content-Disposition")))
                .getFilename();
    }

    @Test
    void theSheetIsReadyToRead() throws Exception {
        byte[] file =
                mvc.get().uri("/initiatives.xlsx").exchange().getResponse().getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (String name : List.of("取組", "成果指標")) {
                XSSFSheet sheet = book.getSheet(name);
                XSSFCell cell = sheet.getRow(1).getCell(1);
                assertThat(cell.getCellStyle().getWrapText()).isTrue();
                assertThat(cell.getCellStyle().getFont().getFontName()).isEqualTo("Yu Gothic");
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                if (name.equals("取組")) {
                    assertThat(sheet.getPaneInformation().getVerticalSplitLeftColumn())
                            .isEqualTo((short) 2);
                }
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFillPattern())
                        .isEqualTo(FillPatternType.SOLID_FOREGROUND);
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                        .startsWith("A1:")
                        .endsWith(String.valueOf(sheet.getLastRowNum() + 1));
                assertThat(sheet.getColumnWidth(1)).isGreaterThan(20 * 256);
                List<String> names = new ArrayList<>();
                sheet.getRow(0).forEach(head -> names.add(head.getStringCellValue()));
                for (String column : names) {
                    int code = names.indexOf(column + "コード");
                    assertThat(code)
                            .as(column)
                            .satisfiesAnyOf(
                                    at -> assertThat(at).isEqualTo(-1),
                                    at -> assertThat(at).isGreaterThan(names.indexOf(column)));
                }
            }
        }
    }

    /** In the list of files of a person's own machine, and when it is opened. */
    @ParameterizedTest
    @ValueSource(strings = {"/initiatives.xlsx", "/en/initiatives.xlsx", "/compare.xlsx?id=1&id=2"})
    void aWorkbookSaysWhoMadeItAndHasAJapaneseTypeface(String address) throws Exception {
        byte[] file = mvc.get().uri(address).exchange().getResponse().getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getProperties().getCoreProperties().getCreator())
                    .containsAnyOf("つながり", "Tsunagari")
                    .doesNotContain("POI");
            assertThat(book.getProperties().getCoreProperties().getTitle()).isNotBlank();
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> assertThat(
                            ((XSSFCell) cell).getCellStyle().getFont().getFontName())
                    .isEqualTo("Yu Gothic"))));
        }
    }

    @Test
    void oneFileHasEveryTable() throws Exception {
        MvcTestResult answer = mvc.get().uri("/data/all.zip").exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.get("README.txt"))
                .contains("出典：内閣府", "加工", "https://www.digital.go.jp/", "空欄は", "（JSON-LD）：http");
        assertThat(files.get("initiatives-wide.csv")).isEqualTo(body("/initiatives.csv?sort=newest"));
        for (String name : List.of("initiatives", "outcomes", "sections", "regions", "dictionary", "changes")) {
            assertThat(files.get(name + ".csv").lines())
                    .containsExactlyInAnyOrderElementsOf(
                            body("/data/" + name + ".csv").lines().toList());
        }
        MvcTestResult again = mvc.get().uri("/data/all.zip").exchange();
        assertThat(again.getResponse().getContentAsByteArray())
                .isEqualTo(answer.getResponse().getContentAsByteArray());
        assertThat(mvc.head().uri("/data/all.zip").exchange().getResponse().getContentAsByteArray())
                .isEmpty();
    }

    @Test
    void theDictionaryIsThereForPrograms() {
        assertThat(mvc.get().uri("/api/v1/vocabulary")).hasStatusOk().bodyJson().satisfies(json -> {
            assertThat(json)
                    .extractingPath("$.files[?(@.name=='outcomes')].columns[?(@.name=='value')].type")
                    .asArray()
                    .containsExactly("number");
            assertThat(json)
                    .extractingPath("$.codes[?(@.code=='npo')].list")
                    .asArray()
                    .containsExactly("legal-form");
            assertThat(json)
                    .extractingPath("$.gif[?(@.item=='目的')].label")
                    .asArray()
                    .containsExactly((Object) null);
            assertThat(json).extractingPath("$.changes[-1:].version").asArray().containsExactly("2.3");
        });
    }

    /** What a card shows, the files have: GIF is not said to find nothing where there is something. */
    @Test
    void representativesAreInTheTablesAndInTheProfile() throws Exception {
        assertThat(body("/data/organisation-representatives.csv").lines()).hasSizeGreaterThan(10);
        assertThat(body("/organisations.csv?profile=gif").lines().toList().get(0))
                .contains("代表者名称,代表者役職名");
        assertThat(body("/data/gif.csv")).contains("法人,代表者名称,代表者名称,");
    }

    @Test
    void theFilesOfEnglishAddressesAreInEnglish() throws Exception {
        assertThat(body("/en/data/outcomes.csv").lines()).first().asString().contains("Value,", "Unit");
        assertThat(body("/en/data/dictionary.csv")).contains("ordinal number", "Terms of use");
        assertThat(mvc.get().uri("/en/data/outcomes.csv")).hasHeader("Access-Control-Allow-Origin", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/none.csv", "/data/regions.csv?q=a", "/data/initiatives-wide.csv"})
    void thereIsNoOtherTable(String path) {
        assertThat(mvc.get().uri(path).exchange().getResponse().getStatus()).isIn(400, 404);
    }

    private String body(String path) throws Exception {
        return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
