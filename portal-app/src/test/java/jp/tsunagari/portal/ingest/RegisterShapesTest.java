package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.ReadCase;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.register.RegisterView;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Invented tables in the shapes that offices make them in: each says which facts are in it. */
@EmptyPortalTest
// Rows as they stand in a file, where a block would lose tabs and quotes in its own escapes.
@SuppressWarnings("StringConcatToTextBlock")
class RegisterShapesTest {

    @Autowired
    private ImportPlans plans;

    @Autowired
    private RegisterMapping mapping;

    @Autowired
    private ImportWorld world;

    @BeforeEach
    void begin() {
        world.empty();
    }

    /**
     * A table.
     *
     * @param columns what an admin chooses otherwise than it is guessed
     * @param facts of each case
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Shape(String name, byte[] bytes, Map<String, RegisterField> columns, List<List<String>> facts) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shape> shapes() throws IOException {
        return Stream.of(
                csvWithTitleAndNotes(),
                tabs(),
                semicolons(),
                mergedWorkbook(),
                damagedWorkbook(),
                webPage(),
                openDocument(),
                gif(),
                english(),
                dittoAndSums(),
                joinedColumns());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void readsEveryFact(Shape shape) {
        long plan = plans.create(List.of(new DocumentFile(shape.name(), shape.bytes())), "admin");
        RegisterView view = view(plan);
        if (!view.isReady()) {
            Map<String, RegisterField> columns = new LinkedHashMap<>();
            view.columns()
                    .forEach(column -> columns.put(
                            column.head(),
                            column.field() != null
                                    ? column.field()
                                    : Objects.requireNonNullElse(column.guess(), RegisterField.OTHER)));
            columns.putAll(shape.columns());
            mapping.confirm(plan, document(plan), columns, Map.of(), true, "admin");
        }
        List<ReadCase> cases = document(plan).readingOrFail().cases();
        List<String> wrong = new ArrayList<>();
        int right = 0;
        assertThat(cases).as("cases").hasSize(shape.facts().size());
        for (int i = 0; i < cases.size(); i++) {
            List<String> read =
                    facts(cases.get(i), document(plan).readingOrFail().fiscalYear());
            for (String fact : shape.facts().get(i)) {
                if (read.contains(fact)) {
                    right++;
                } else {
                    wrong.add(fact + " of " + read);
                }
            }
        }
        System.out.printf(
                "%s: %d facts right, %d wrong, %d told of as faults%n",
                shape.name(), right, wrong.size(), view(plan).faultCount());
        assertThat(wrong).isEmpty();
    }

    private static List<String> facts(ReadCase read, Integer year) {
        InitiativeDetails card = read.initiative();
        OrganisationDetails organisation = read.organisation();
        List<String> facts = new ArrayList<>();
        facts.add("title " + card.title());
        facts.add("organisation " + organisation.coreName());
        facts.add("form " + organisation.legalForm());
        facts.add("year " + (read.ownYear() == null ? year : read.ownYear()));
        facts.add("places " + card.regions().stream().map(WorkRegion::code).collect(Collectors.joining(" ")));
        facts.add("targets " + String.join(" ", card.targetPhrases()));
        facts.add("approaches " + String.join(" ", card.approachItems()));
        card.sections()
                .forEach(section ->
                        facts.add(section.kind() + " " + section.body().replace('\n', '/')));
        card.metrics().forEach(metric -> facts.add("figure " + metric.label() + " " + metric.value() + metric.unit()));
        facts.add("address " + organisation.address());
        facts.add("website " + organisation.website());
        FoundingDate founded = organisation.founded();
        facts.add("founded " + (founded == null ? "" : founded.year() + "-" + founded.month() + "-" + founded.day()));
        organisation.representatives().forEach(person -> facts.add("person " + person.name() + " " + person.role()));
        return facts;
    }

    private static Shape csvWithTitleAndNotes() {
        String table = """
                令和8年度　孤独・孤立対策　取組一覧,,,,,,
                （令和9年3月現在）,,,,,,
                No.,実施主体,取組の名称,活動地域,支援対象,取組内容,備考
                1,NPO法人　あさひ,夜の電話,青森県八戸市,若者、ひとり親,夜に電話を受けた。,新規
                2,社会福祉法人なぎさ会,畑の会,全国,高齢者,畑を耕した。,
                3,やま の 会,山の学校,岩手県（盛岡市、花巻市）,こども,山で学んだ。,
                合計,3件,,,,,
                ※一部は継続事業です。,,,,,,
                """;
        return new Shape(
                "windows.csv",
                table.getBytes(Charset.forName("windows-31j")),
                Map.of(),
                List.of(
                        List.of(
                                "title 夜の電話",
                                "organisation あさひ",
                                "form npo",
                                "year 2026",
                                "places 02203",
                                "targets 若者 ひとり親",
                                "NEW_ACTIVITY 夜に電話を受けた。"),
                        List.of("title 畑の会", "organisation なぎさ会", "form social-welfare", "places 00", "targets 高齢者"),
                        List.of("title 山の学校", "organisation やま の 会", "form unincorporated", "places 03201 03205")));
    }

    private static Shape tabs() {
        String table = String.join(
                "\n",
                "事業名\t団体名\t所在地\t代表者\t設立\tURL\t実施回数\t利用者数",
                "みんなの台所\t一般社団法人みなと\t青森県八戸市番町1-1\t代表理事　港 花子\t平成27年4月3日\thttps://m.example.jp\t12\t延べ345人",
                "朝の体操\t合同会社うみ\t宮城県石巻市中央2-2\t海野 太郎\t2018年\t\t週1回\t約20名",
                "");
        return new Shape(
                "tabs.txt",
                table.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                List.of(
                        List.of(
                                "title みんなの台所",
                                "organisation みなと",
                                "form general-association",
                                "address 青森県八戸市番町1-1",
                                "person 港 花子 代表理事",
                                "founded 2015-4-3",
                                "website https://m.example.jp",
                                "figure 実施回数 12回",
                                "figure 利用者数 345人",
                                "places 02203"),
                        List.of(
                                "title 朝の体操",
                                "organisation うみ",
                                "founded 2018-null-null",
                                "figure 利用者数 20名",
                                "website null")));
    }

    private static Shape semicolons() {
        String table = String.join(
                "\n",
                "団体名;プロジェクト名;都道府県;概要;成果",
                "\"ひかり;の会\";\"二行の\n題名\";宮城県;\"一段落目。\n二段落目。\";延べ120名が参加した。",
                "みなと会;見守り;北海道;家を訪ねた。;10軒を訪ねた。",
                "");
        return new Shape(
                "semicolons.csv",
                table.getBytes(StandardCharsets.UTF_16),
                Map.of(),
                List.of(
                        List.of(
                                "title 二行の 題名",
                                "organisation ひかり;の会",
                                "places 04",
                                "NEW_ACTIVITY 一段落目。/二段落目。",
                                "RESULTS 延べ120名が参加した。"),
                        List.of("title 見守り", "places 01", "RESULTS 10軒を訪ねた。")));
    }

    private static Shape mergedWorkbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("説明").createRow(0).createCell(0).setCellValue("この表の見方");
            Sheet sheet = book.createSheet("一覧");
            fill(sheet, 0, "令和8年度 つながり事業 実績");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            fill(sheet, 2, "団体名", "事業名", "地域", "", "実績", "", "備考");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 5));
            fill(sheet, 3, "", "", "都道府県", "市町村", "参加者数（人）", "開催回数", "");
            for (int column : List.of(0, 1, 6)) {
                sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
            }
            fill(sheet, 4, "NPO法人ほし", "星の夜", "宮城県", "仙台市", "1,234", "5", "");
            fill(sheet, 5, "", "星の朝", "宮城県", "石巻市", "20", "3", "");
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 0, 0));
            fill(sheet, 6, "かぜの会", "風の道", "福島県", "いわき市", "7", "1", "");
            return new Shape(
                    "merged.xlsx",
                    bytes(book),
                    Map.of(),
                    List.of(
                            List.of(
                                    "title 星の夜",
                                    "organisation ほし",
                                    "places 04100",
                                    "figure 実績 参加者数 1234人",
                                    "figure 実績 開催回数 5回",
                                    "year 2026"),
                            List.of("title 星の朝", "organisation ほし", "places 04202", "figure 実績 参加者数 20人"),
                            List.of("title 風の道", "organisation かぜの会", "places 07204")));
        }
    }

    private static Shape damagedWorkbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet hidden = book.createSheet("旧一覧");
            fill(hidden, 0, "団体名", "取組名", "自治体コード", "設立");
            fill(hidden, 1, "むかしの会", "むかしの取組", "04100", "2000年");
            book.setSheetHidden(0, true);
            Sheet sheet = book.createSheet("一覧");
            book.setActiveSheet(1);
            fill(sheet, 0, "団体名", "取組名", "自治体コード", "設立", "年度", "参加者数", "式");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("ひかりの会");
            row.createCell(1).setCellValue("居場所");
            row.createCell(2).setCellValue(1100);
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            row.createCell(3).setCellValue(LocalDate.of(2015, 4, 3));
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellValue(2026);
            row.createCell(5).setCellValue(12.0);
            row.createCell(6).setCellFormula("1/0");
            row.getCell(6).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
            Row hiddenRow = sheet.createRow(3);
            hiddenRow.createCell(0).setCellValue("かくれた会");
            hiddenRow.createCell(1).setCellValue("かくれた取組");
            hiddenRow.setZeroHeight(true);
            Row last = sheet.createRow(5);
            last.createCell(0).setCellValue("みなと会");
            last.createCell(1).setCellValue("見守り");
            last.createCell(2).setCellValue("022039");
            last.createCell(3).setCellValue(42097);
            last.createCell(4).setCellValue("R8");
            last.createCell(5).setCellValue("=cmd|' /C calc'!A0");
            return new Shape(
                    "damaged.xlsx",
                    bytes(book),
                    Map.of("自治体コード", RegisterField.PLACE),
                    List.of(
                            List.of("title 居場所", "places 01100", "founded 2015-4-3", "year 2026", "figure 参加者数 12人"),
                            List.of("title 見守り", "places 02203", "founded 2015-4-3", "year 2026")));
        }
    }

    private static Shape webPage() {
        String page = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body><table><tr><td>案内</td></tr></table>"
                + "<table><caption>支援団体一覧</caption><thead><tr><th>市町村</th><th>団体名</th><th>活動名</th>"
                + "<th>対象</th><th>内容</th></tr></thead><tbody>"
                + "<tr><td rowspan=2>青森県八戸市</td><td>みなと会</td><td>見守り</td><td>高齢者<br>障害のある人</td><td><p>訪ねた。</p><p>話した。</p></td></tr>"
                + "<tr><td>うみの会</td><td>海の家</td><td>こども</td><td>泳いだ。</td></tr></tbody></table></body></html>";
        return new Shape(
                "page.html",
                page.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                List.of(
                        List.of(
                                "title 見守り",
                                "organisation みなと会",
                                "places 02203",
                                "targets 高齢者 障害のある人",
                                "NEW_ACTIVITY 訪ねた。/話した。"),
                        List.of("title 海の家", "organisation うみの会", "places 02203", "targets こども")));
    }

    private static Shape openDocument() throws IOException {
        String content = "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>"
                + "<office:spreadsheet><table:table table:name=\"一覧\">"
                + row("法人名", "法人格", "件名", "発足", "エリア")
                + row("あおぞら", "特定非営利活動法人", "空の教室", "昭和62年5月", "長野県松本市；塩尻市")
                + row("公益財団法人 つき", "財団", "月の会", "1990", "東京都")
                + "</table:table></office:spreadsheet></office:body></office:document-content>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return new Shape(
                "open.ods",
                out.toByteArray(),
                Map.of(),
                List.of(
                        List.of(
                                "title 空の教室",
                                "organisation あおぞら",
                                "form npo",
                                "founded 1987-5-null",
                                "places 20202 20215"),
                        List.of(
                                "title 月の会",
                                "organisation つき",
                                "form public-foundation",
                                "founded 1990-null-null",
                                "places 13")));
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> "<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>")
                .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>"));
    }

    private static Shape gif() {
        String table = String.join(
                "\n",
                "ID,タイトル,事例実施年,事例の場所,対象組織,取り組みの概要,取り組み理由,取り組み内容,成果,導入での工夫,連絡先情報",
                "A-1,夜の居場所,2026,宮城県;福島県,NPO法人ひかりの会,居場所づくり;食事,夜にひとりの人がいた。,駅前で開いた。,120名が参加した。,看板を出した。,info@example.jp",
                "");
        return new Shape(
                "gif.csv",
                table.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                List.of(List.of(
                        "title 夜の居場所",
                        "year 2026",
                        "places 04 07",
                        "organisation ひかりの会",
                        "approaches 居場所づくり 食事",
                        "HISTORY 夜にひとりの人がいた。",
                        "NEW_ACTIVITY 駅前で開いた。",
                        "RESULTS 120名が参加した。",
                        "STORY 看板を出した。")));
    }

    private static Shape english() {
        String table = String.join(
                "\n",
                "Organisation,Title,Year,Region,Phone\nひかりの会,Night cafe,2026,宮城県仙台市,022-999-9999",
                "みなと会,Harbour,2026,青森県,0178-99-9999",
                "");
        return new Shape(
                "english.csv",
                table.getBytes(StandardCharsets.UTF_8),
                Map.of("Region", RegisterField.PLACE, "Phone", RegisterField.LEFT_OUT),
                List.of(
                        List.of("title Night cafe", "organisation ひかりの会", "places 04100", "year 2026"),
                        List.of("title Harbour", "places 02")));
    }

    private static Shape dittoAndSums() {
        String table = """
                団体名,事業名,市町村,参加人数
                ひかりの会,朝の会,青森県八戸市,10
                〃,昼の会,〃,20
                同上,夜の会,青森県弘前市,－
                小計,,,30
                団体名,事業名,市町村,参加人数
                みなと会,海の会,青森県青森市,5
                計,,,35
                """;
        return new Shape(
                "ditto.csv",
                table.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                List.of(
                        List.of("title 朝の会", "organisation ひかりの会", "places 02203", "figure 参加人数 10人"),
                        List.of("title 昼の会", "organisation ひかりの会", "places 02203", "figure 参加人数 20人"),
                        List.of("title 夜の会", "organisation ひかりの会", "places 02202"),
                        List.of("title 海の会", "organisation みなと会", "places 02201", "figure 参加人数 5人")));
    }

    private static Shape joinedColumns() {
        String table = String.join(
                "\n",
                "整理番号,団体名,事業名,県,市,ねらい,取組内容,取組内容（続き）,成果,独自欄",
                "001,ひかりの会,居場所,宮城県,仙台市,ひとりにしない。,駅前で開いた。,夜も開いた。,20人が来た。,内輪の話",
                "");
        return new Shape(
                "joined.csv",
                table.getBytes(StandardCharsets.UTF_8),
                Map.of("県", RegisterField.PLACE, "市", RegisterField.PLACE, "ねらい", RegisterField.STORY),
                List.of(List.of(
                        "title 居場所",
                        "places 04100",
                        "NEW_ACTIVITY 駅前で開いた。/夜も開いた。",
                        "RESULTS 20人が来た。",
                        "STORY ひとりにしない。")));
    }

    private static void fill(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private PlannedDocument document(long plan) {
        return plans.find(plan).orElseThrow().documents().get(0);
    }

    private RegisterView view(long plan) {
        return document(plan).readingOrFail().registerOrFail();
    }
}
