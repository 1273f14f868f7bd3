package jp.tsunagari.portal.booklet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PdfPaper;
import jp.tsunagari.portal.testing.UniversalAccess;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the form to the file, in every kind of it. */
@OfficersTest
class BookletTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void leaveNothing() {
        database.sql("delete from booklet").update();
    }

    private MvcTestResult order(String query, String... fields) {
        var request = mvc.post()
                .uri("/booklets" + query)
                .session(new MockHttpSession())
                .with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private byte[] made(String query, String format) throws Exception {
        MvcTestResult answer = order(
                query,
                "title",
                "縁側市 孤独・孤立対策 検討資料",
                "note",
                "令和8年度 第2回会議\n福祉課",
                "part",
                "CASES",
                "part",
                "COMPARISON",
                "part",
                "MATRIX",
                "part",
                "SOURCES",
                "format",
                format);
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        String address = answer.getResponse().getRedirectedUrl();
        assertThat(address).matches("/booklets/[A-Za-z0-9_-]{43}");
        Patience.until(
                "the booklet",
                () -> !Html.get(mvc, address).select("a[href$=/file]").isEmpty());
        MvcTestResult file = mvc.get().uri(address + "/file").exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .contains("attachment", "." + format.toLowerCase(Locale.ROOT));
        byte[] content = file.getResponse().getContentAsByteArray();
        Path kept = Path.of("target", "screenshots", "booklet." + format.toLowerCase(Locale.ROOT));
        Files.createDirectories(kept.getParent());
        Files.write(kept, content);
        return content;
    }

    private String ids(int count) {
        return initiatives.ids().stream().limit(count).map(id -> "id=" + id).collect(Collectors.joining("&", "?", ""));
    }

    @Test
    void aShortlistBecomesPaperWithContentsAndBookmarks() throws Exception {
        byte[] pdf = made(ids(7), "PDF");
        UniversalAccess.expect(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PdfPaper.expectNothingCut(document);
            String text = PdfPaper.text(document).replace(" ", "");
            assertThat(text)
                    .contains("縁側市孤独・孤立対策検討資料", "令和8年度第2回会議", "福祉課", "取組7件")
                    .contains("取組1、2、3の比較", "取組4、5の比較", "取組6、7の比較", "手法＼対象", "公共データ利用規約");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("縁側市 孤独・孤立対策 検討資料");
            PDOutlineItem cases = document.getDocumentCatalog()
                    .getDocumentOutline()
                    .getFirstChild()
                    .getNextSibling();
            assertThat(cases.children()).hasSize(7);
            // The page that the contents name is the page on which the case begins.
            int place = 0;
            for (PDOutlineItem item : cases.children()) {
                place++;
                int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
                assertThat(page).isEqualTo(2 + place);
                assertThat(item.getTitle()).startsWith(place + ". ");
            }
            assertThat(text.replaceAll("\\s", "")).contains("ページ1");
        }
    }

    @Test
    void notesArePrintedOnlyWhereTheOfficerTicksThem() throws Exception {
        long first = initiatives.ids().get(0);
        String noted = ids(2) + "&name=x&mark=" + first + ".adopt&memo=" + first + "." + "6Kqy6ZW344Gr6IGe44GP&mark="
                + initiatives.ids().get(1) + ".no";
        var form = Html.get(mvc, "/booklets/new" + noted);
        assertThat(form.select("input[value=NOTES]")).hasSize(1);
        assertThat(form.select("input[value=NOTES][checked]")).isEmpty();
        assertThat(Html.get(mvc, "/booklets/new" + ids(2)).select("input[value=NOTES]"))
                .isEmpty();
        assertThat(new String(made(noted, "MD"), StandardCharsets.UTF_8))
                .doesNotContain("課長に聞く", "memo=", "name=x")
                .contains("/shortlist?id=" + first + "&id=");
        byte[] pdf = made(noted + "&part=NOTES", "PDF");
        UniversalAccess.expect(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(PdfPaper.text(document).replaceAll("\\s", "")).contains("自分のメモと印", "採用したい", "課長に聞く");
        }
        assertThat(new String(made(noted + "&part=NOTES", "MD"), StandardCharsets.UTF_8))
                .contains("| 採用したい | 課長に聞く |");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(made(noted + "&part=NOTES", "DOCX")))) {
            assertThat(word.getTables().get(0).getText()).contains("採用したい", "課長に聞く");
        }
    }

    @Test
    void aFilterBecomesAWordDocumentWithRealStyles() throws Exception {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(made("?target=elderly&sort=newest", "DOCX")))) {
            List<String> styles = document.getParagraphs().stream()
                    .map(XWPFParagraph::getStyle)
                    .distinct()
                    .toList();
            assertThat(styles).contains("Title", "Heading1", "Heading2", "Heading3", "ListBullet", "TOC1");
            assertThat(styles)
                    .allSatisfy(style -> assertThat(document.getStyles().styleExist(style))
                            .as(style)
                            .isTrue());
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("縁側市 孤独・孤立対策 検討資料");
            assertThat(document.getTables())
                    .isNotEmpty()
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
            assertThat(document.getDocument().xmlText()).contains("取組のページの二次元コード（http://localhost/i/");
            assertThat(document.getStyles().getDefaultRunStyle()).isNotNull();
            assertThat(document.getStyle().xmlText()).contains("w:eastAsia=\"ja-JP\"");
        }
    }

    @Test
    void aMemoGetsMarkdown() throws Exception {
        String text = new String(made(ids(4), "MD"), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("# 縁側市 孤独・孤立対策 検討資料\n")
                .contains("## 目次", "### 1. ", "### 取組1、2の比較", "| 手法＼対象 |", "<http://localhost/i/");
        assertThat(text.lines()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.replaceAll("[^#].*", "").length()))
                .allMatch(level -> level <= 4);
    }

    @Test
    void aFormThatLacksSomethingComesBackWithWhatWasTyped() {
        MvcTestResult answer = order(ids(2), "title", " ", "note", "福祉課", "format", "DOCX");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = Html.parse(answer);
        assertThat(page.select(".error-summary li")).hasSize(2);
        assertThat(page.select("#note").val()).isEqualTo("福祉課");
        assertThat(page.select("input[name=id]")).hasSize(2);
        assertThat(page.select("input[value=DOCX]").hasAttr("checked")).isTrue();
    }

    @Test
    void theFormSaysWhatItIsOf() {
        var page = Html.get(mvc, "/booklets/new?target=elderly");
        assertThat(page.select("dl a").attr("href")).isEqualTo("/initiatives?target=elderly");
        assertThat(page.select("input[name=target]").val()).isEqualTo("elderly");
        assertThat(Html.get(mvc, "/booklets/new?q=宇宙旅行").select("form[action=/booklets]"))
                .isEmpty();
    }

    @Test
    void whoComesWhenTooManyAreOpenIsToldToComeBack() {
        database.sql("""
                        insert into booklet (token_hash, visitor_hash, title, note, cases, found, parts, format, language,
                            root, list_address, state, ordered_at, alive_at, attempts)
                        select 'token ' || n, 'visitor ' || n, 't', '', '1', 1, 'CASES', 'MD', 'ja', '', '', 'RUNNING', now(),
                            now(), 1
                        from generate_series(1, 8) n""").update();
        MvcTestResult answer = order(ids(2), "title", "冊子", "part", "CASES", "format", "MD");
        assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getResponse().getHeader("Retry-After")).isEqualTo("30");
    }

    @Test
    void aListPrintsWhole() {
        var page = Html.get(mvc, "/print");
        assertThat(page.select("tbody tr")).hasSize((int) initiatives.count());
        assertThat(page.select("#list-address").val()).isEqualTo("http://localhost/initiatives");
        assertThat(page.select("[data-copy][hidden] button")).hasSize(1);
        assertThat(Html.get(mvc, "/initiatives?target=elderly").select("a[href='/print?target=elderly']"))
                .hasSize(1);
    }

    @Test
    void nobodyGuessesAnAddress() {
        String none = "A".repeat(43);
        assertThat(mvc.get().uri("/booklets/" + none)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/booklets/" + none + "/file")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyStandsAloneInAComparison() {
        assertThat(BookletMaker.groups(1)).isEmpty();
        assertThat(BookletMaker.groups(2)).containsExactly(List.of(1, 2));
        assertThat(BookletMaker.groups(4)).containsExactly(List.of(1, 2), List.of(3, 4));
        assertThat(BookletMaker.groups(7)).containsExactly(List.of(1, 2, 3), List.of(4, 5), List.of(6, 7));
        assertThat(BookletMaker.groups(30)).hasSize(10);
    }
}
