package jp.tsunagari.portal.compare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.testing.PdfPaper;
import jp.tsunagari.portal.testing.UniversalAccess;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A comparison to take away. */
@OfficersTest
class CompareFileTest {

    private static final String[] FOUR = {"2025-switch", "2025-北海長正会", "2025-くるくるネット", "2025-ワークフェア"};

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    private String ids;

    @BeforeEach
    void choose() {
        ids = new Chosen(initiatives).ids(FOUR);
    }

    private byte[] file(String ending, String more) {
        MvcTestResult result =
                mvc.get().uri("/compare." + ending + "?" + ids + more).exchange();
        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getHeader("Content-Disposition")).contains("attachment", "." + ending);
        return result.getResponse().getContentAsByteArray();
    }

    @Test
    void paperHoldsTheWholeTableWithItsSourceAndItsFonts() throws IOException {
        byte[] pdf = file("pdf", "");
        Path kept = Path.of("target", "screenshots", "compare.pdf");
        Files.createDirectories(kept.getParent());
        Files.write(kept, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = PdfPaper.text(document);
            assertThat(text)
                    .contains("4つの取組の比較", "宮城県刑務所出所者等", "届けたい人たち", "記載なし")
                    .contains("出典：内閣府", "http://localhost/compare?id=")
                    .containsPattern("[0-9]{4}年[0-9]+月[0-9]+日作成（内容は")
                    .contains("1 / " + document.getNumberOfPages());
            assertThat(text.replaceAll("\\s", "")).contains("数え方が違います（", "1回あたり約4.8名（計算値");
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth())
                        .isGreaterThan(page.getMediaBox().getHeight());
                assertThat(fonts(page)).isNotEmpty().allSatisfy(font -> {
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).containsAnyOf("BIZUDPGothic", "NotoSansJP", "NotoEmoji");
                });
            }
            PdfPaper.expectNothingCut(document);
        }
    }

    @Test
    void aComparisonOfThreeIsTwoSheets() throws IOException {
        ids = new Chosen(initiatives).ids("2025-札幌メンズ-シェッド-ポッケコタン", "2025-switch", "2025-銚子市社会福祉事業団");
        try (PDDocument document = Loader.loadPDF(file("pdf", ""))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(PdfPaper.text(document)).contains("背景の数字", "それぞれの取組のページにあります");
        }
    }

    private static List<PDFont> fonts(PDPage page) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (var name : page.getResources().getFontNames()) {
            fonts.add(page.getResources().getFont(name));
        }
        return fonts;
    }

    @Test
    void paperIsTaggedForThoseWhoListen() throws Exception {
        UniversalAccess.expect(file("pdf", ""));
        try (PDDocument document = Loader.loadPDF(file("pdf", ""))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentInformation().getTitle()).startsWith("4つの取組の比較");
            assertThat(PdfPaper.structure(document)).contains("Table", "THead", "TR", "TH", "TD", "H1");
        }
    }

    @Test
    void spreadsheetsGetCommaSeparatedValues() throws IOException {
        String csv = new String(file("csv", ""), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF");
        List<CSVRecord> rows = CSVParser.parse(new StringReader(csv.substring(1)), CSVFormat.RFC4180)
                .getRecords();
        assertThat(rows.get(0).toList())
                .startsWith("分類コード", "分類", "項目", "異同", "取組ID", "タイトル", "対象組織", "順番", "内容", "共通する取組", "指標", "値");
        assertThat(rows.stream()
                        .filter(row -> row.get(2).equals("団体"))
                        .map(row -> List.of(row.get(0), row.get(1), row.get(6), row.get(7), row.get(8))))
                .containsExactly(
                        List.of("basics", "基本", "Switch", "1", "Switch"),
                        List.of("basics", "基本", "北海長正会", "1", "北海長正会"),
                        List.of("basics", "基本", "くるくるネット", "1", "くるくるネット"),
                        List.of("basics", "基本", "ワークフェア", "1", "ワークフェア"));
        assertThat(rows.stream().filter(row -> row.get(0).equals("outcomes")).map(row -> row.get(11)))
                .as("figures are numbers")
                .anyMatch(value -> value.matches("[0-9]+"));
        assertThat(csv).contains("比べられない：", "出典：内閣府", "http://localhost/compare?");
        // Machine readability: one line a record, one value a cell, no second table below (L1-02, L1-07, L1-14).
        assertThat(csv.lines()).hasSameSizeAs(rows);
        assertThat(rows).allSatisfy(row -> assertThat(row.size()).isEqualTo(17));
        assertThat(rows.stream().flatMap(CSVRecord::stream))
                .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@].*"));
    }

    @Test
    void aWorkbookHasTheSameRows() throws IOException {
        List<CSVRecord> rows = CSVParser.parse(
                        new StringReader(new String(file("csv", ""), StandardCharsets.UTF_8).substring(1)),
                        CSVFormat.RFC4180)
                .getRecords();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file("xlsx", "")))) {
            XSSFSheet sheet = workbook.getSheet("比較");
            assertThat(sheet.getLastRowNum())
                    .isEqualTo(rows.stream()
                            .skip(1)
                            .map(row -> row.get(1) + row.get(2))
                            .distinct()
                            .count());
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("Switch");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void aMemoGetsMarkdown() {
        String memo = new String(file("md", ""), StandardCharsets.UTF_8);
        assertThat(memo)
                .startsWith("# 取組の比較\n")
                .contains("| 団体 | Switch | 北海長正会 | くるくるネット | ワークフェア |")
                .contains("出典：内閣府");
        assertThat(memo.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line.replace("\\|", "").chars().filter(sign -> sign == '|'))
                        .hasSize(6));
    }

    @Test
    void filesKeepToTheDifferencesWhenThePageDoes() {
        assertThat(new String(file("csv", ""), StandardCharsets.UTF_8)).contains("年度,同じ");
        assertThat(new String(file("csv", "&only=diff"), StandardCharsets.UTF_8))
                .doesNotContain("年度,同じ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "csv", "xlsx", "md"})
    void withNothingToCompareThePageExplains(String ending) {
        assertThat(mvc.get().uri("/compare." + ending + "?id=999999999"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/compare?id=999999999");
        assertThat(mvc.head().uri("/compare." + ending + "?" + ids)).hasStatusOk();
    }
}
