package jp.tsunagari.portal.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of every kind become lines that know their cells. */
class SheetsTest {

    private static final String CSV = "団体名,取組名,人数\n\"ひかり、の会\",\"居場所\nづくり\",12\nみなと会,見守り,0034\n";

    private final SourceTextReader reader = new SourceTextReader();

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-31j", "EUC-JP", "UTF-16"})
    void readsCsvInEveryEncoding(String charset) {
        SourceText text = read("a.csv", CSV.getBytes(Charset.forName(charset)));
        assertThat(cells(text))
                .containsExactly(
                        "A1 団体名",
                        "B1 取組名",
                        "C1 人数",
                        "A2 ひかり、の会",
                        "B2 居場所",
                        "B2 づくり",
                        "C2 12",
                        "A3 みなと会",
                        "B3 見守り",
                        "C3 0034");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {"','", "';'", "'\t'"})
    void findsTheSeparator(String separator) {
        SourceText text = read("a.txt", CSV.replace(",", separator).getBytes(StandardCharsets.UTF_8));
        assertThat(cells(text)).contains("C3 0034", "B3 見守り");
    }

    @Test
    void keepsTheNumbersOfRowsBesideBlankOnes() {
        assertThat(cells(read("a.csv", "一覧,,\n\nあ,い,う\nか,き,く\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("A1 一覧", "A3 あ", "B3 い", "C3 う", "A4 か", "B4 き", "C4 く");
    }

    @Test
    void takesRunningTextForNoTable() {
        assertThat(read("a.txt", "団体名\tひかりの会\n住所\t青森県\nこれは、文章です。\n".getBytes(StandardCharsets.UTF_8))
                        .cells())
                .isNull();
    }

    @Test
    void takesOffTheGuardOfThePortalsOwnTables() {
        assertThat(cells(read("a.csv", "あ,い,う\n'=1+1,'-,「'か」\n".getBytes(StandardCharsets.UTF_8))))
                .contains("A2 =1+1", "B2 -", "C2 「'か」");
    }

    /** As the portal writes its own: sizes of 64 bits stand behind what they are of. */
    @Test
    void readsWorkbooksThatAreWrittenRowByRow() throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            fill(book.createSheet("取組").createRow(0), "団体名", "取組名");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            assertThat(cells(read("a.xlsx", out.toByteArray()))).contains("A1 団体名", "B1 取組名");
        }
    }

    @Test
    void readsWorkbooksAsTheyAreSeen() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("名簿");
            fill(sheet.createRow(0), "団体名", "設立", "コード", "計算");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("ひかりの会");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            row.createCell(1).setCellValue(LocalDate.of(2015, 4, 3));
            row.getCell(1).setCellStyle(date);
            CellStyle zeros = book.createCellStyle();
            zeros.setDataFormat(book.createDataFormat().getFormat("00000"));
            row.createCell(2).setCellValue(1100);
            row.getCell(2).setCellStyle(zeros);
            row.createCell(3).setCellFormula("1+1");
            row.getCell(3).setCellValue(5);
            Row hidden = sheet.createRow(2);
            hidden.createCell(0).setCellValue("隠れた会");
            hidden.setZeroHeight(true);
            sheet.addMergedRegion(new CellRangeAddress(3, 5, 0, 0));
            sheet.createRow(3).createCell(0).setCellValue("三つの会");
            book.createSheet("秘密").createRow(0).createCell(0).setCellValue("見えない");
            book.setSheetHidden(1, true);
            SourceText text = read("a.xlsx", bytes(book));
            assertThat(cells(text))
                    .contains("A2 ひかりの会", "B2 2015-04-03", "C2 01100", "D2 5", "A4 三つの会")
                    .noneMatch(cell -> cell.contains("隠れた") || cell.contains("見えない"));
            assertThat(text.leftOut())
                    .extracting(SourceText.LeftOut::kind)
                    .containsExactly(SourceText.LeftOut.Kind.HIDDEN_CELLS, SourceText.LeftOut.Kind.HIDDEN_SHEET);
            SheetCells found = text.cells();
            assertThat(found).isNotNull();
            assertThat(found.sheets().get(0).merged()).containsExactly(new SheetCells.Merged(4, 1, 6, 1));
        }
    }

    @Test
    void readsOpenDocuments() throws IOException {
        String content = """
                <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
                <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/>
                </style:style></office:automatic-styles><office:body><office:spreadsheet>
                <table:table table:name="名簿"><table:table-row>
                <table:table-cell><text:p>団体名</text:p></table:table-cell>
                <table:table-cell><office:annotation><text:p>注</text:p></office:annotation><text:p>設立</text:p></table:table-cell>
                </table:table-row><table:table-row>
                <table:table-cell table:number-columns-repeated="2"><text:p>一</text:p><text:p>二</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2015-04-03T00:00:00"><text:p>4/3</text:p></table:table-cell>
                </table:table-row>
                <table:table-row table:visibility="collapse"><table:table-cell><text:p>隠れ</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                </table:table><table:table table:name="裏" table:style-name="ta2"><table:table-row>
                <table:table-cell><text:p>見えない</text:p></table:table-cell></table:table-row></table:table>
                </office:spreadsheet></office:body></office:document-content>
                """;
        SourceText text = read("a.ods", zip("mimetype", OdsSheets.MIME_TYPE, "content.xml", content));
        assertThat(cells(text)).containsExactly("A1 団体名", "B1 設立", "A2 一", "A2 二", "B2 一", "B2 二", "C2 2015-04-03");
        assertThat(text.leftOut()).hasSize(2);
    }

    @Test
    void readsTablesOfWebPages() {
        String page = "<!doctype html><html><body><h1>一覧</h1><table><caption>名簿</caption>"
                + "<tr><th rowspan=2>団体名</th><th colspan=2>成果</th></tr><tr><th>人数</th><th>回数</th></tr>"
                + "<tr><td>ひかり<br>の会</td><td>12</td><td>3</td></tr></table></body></html>";
        SourceText text = read("a.html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(cells(text))
                .containsExactly("A1 団体名", "B1 成果", "B2 人数", "C2 回数", "A3 ひかり", "A3 の会", "B3 12", "C3 3");
    }

    @Test
    void refusesWhatIsDamagedOrABomb() throws IOException {
        byte[] bomb = zip("mimetype", OdsSheets.MIME_TYPE, "content.xml", "<a>" + " ".repeat(430_000_000));
        assertThatThrownBy(() -> read("bomb.ods", bomb)).isInstanceOf(UnreadableDocumentException.class);
        byte[] entities = zip(
                "mimetype",
                OdsSheets.MIME_TYPE,
                "content.xml",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>");
        assertThatThrownBy(() -> read("entity.ods", entities)).isInstanceOf(UnreadableDocumentException.class);
        byte[] cut = zip("xl/workbook.xml", "<workbook>");
        assertThatThrownBy(() -> read("cut.xlsx", cut)).isInstanceOf(UnreadableDocumentException.class);
    }

    private SourceText read(String name, byte[] bytes) {
        return reader.read(name, bytes);
    }

    private static List<String> cells(SourceText text) {
        List<String> cells = new ArrayList<>();
        text.lines().forEach(line -> {
            SheetCells found = text.cells();
            assertThat(found).isNotNull();
            cells.add(found.at(line.number()).orElseThrow().address() + " " + line.text());
        });
        return cells;
    }

    /** An archive says of its names that they are UTF-8, and may lie. */
    @Test
    void anArchiveWithUnreadableNamesIsRefused() throws IOException {
        byte[] archive = zip("äbc", "text");
        archive[30] = (byte) 0xC3;
        archive[31] = '(';
        assertThatThrownBy(() -> read("names.zip", archive)).isInstanceOf(UnreadableDocumentException.class);
    }

    private static void fill(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
