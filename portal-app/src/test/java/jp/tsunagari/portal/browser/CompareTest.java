package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PdfPaper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Comparing in a browser: the whole path, with and without scripts, wide and narrow, and on paper. */
@ReadingTest
class CompareTest {

    private static final List<String> FOUR = List.of("2025-switch", "2025-北海長正会", "2025-くるくるネット", "2025-ワークフェア");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private IndexFollower index;

    @LocalServerPort
    private int port;

    private String address(int count) {
        return address(FOUR.subList(0, count));
    }

    private String address(List<String> slugs) {
        return slugs.stream()
                .map(slug -> "id="
                        + initiatives.findBySlug(slug).orElseThrow().summary().id())
                .collect(Collectors.joining("&", "/compare?", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390, 320})
    void isWellMadeAtThisWidth(int width) {
        index.awaitCurrent(Patience.BY_THE_CLOCK);
        try (Visit visit = CHROMIUM.visit(port, width)) {
            visit.open("/compare", 200).expectWellMade();
            visit.screenshot("compare-empty");
            visit.open(address(1) + "&q=居場所", 200).expectWellMade();
            visit.open(address(2), 200).expectWellMade();
            visit.screenshot("compare-2");
            visit.open(address(4) + "&only=diff", 200).expectWellMade();
            visit.open(address(4), 200).expectWellMade();
            visit.screenshot("compare-4");
            for (Locator fold : visit.page().locator(".compare-table summary").all()) {
                if (fold.isVisible()) {
                    fold.click();
                }
            }
            visit.expectWellMade();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theWholePathWorksWithAndWithoutScripts(boolean scripts) {
        index.awaitCurrent(Patience.BY_THE_CLOCK);
        try (Visit visit = scripts ? CHROMIUM.visit(port, 1280) : CHROMIUM.visitWithoutScript(port, 1280)) {
            Page page = visit.open("/compare", 200).page();
            page.locator(".compare-pick input").nth(0).check();
            page.locator(".compare-pick input").nth(3).check();
            page.locator("#compare-form button").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("2つの取組の比較");
            String first = head(page, 0);
            page.locator("#compare-q").fill("ひきこもり");
            page.keyboard().press("Enter");
            page.locator(".compare-offer a.button").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("3つの取組の比較");
            String third = head(page, 2);
            page.locator(".compare-moves td").nth(2).getByText("左へ").click();
            assertThat(head(page, 1)).isEqualTo(third);
            page.locator(".compare-moves td").nth(1).getByText("外す").click();
            assertThat(page.locator(".compare-head__organisation").allTextContents())
                    .hasSize(2)
                    .contains(first)
                    .doesNotContain(third);
            page.getByText("違いだけ表示").click();
            assertThat(page.locator(".compare-mark--same").count()).isZero();
            page.locator(".compare-line--story summary").first().click();
            assertThat(page.locator(".compare-line--story details p").first().isVisible())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsTickedInAListCanBeCompared(boolean scripts) {
        index.awaitCurrent(Patience.BY_THE_CLOCK);
        try (Visit visit = scripts ? CHROMIUM.visit(port, 1280) : CHROMIUM.visitWithoutScript(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator(".card .pick input").nth(0).check();
            page.locator(".card .pick input").nth(2).check();
            page.locator(".tray button[formaction]").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("2つの取組の比較");
            visit.open("/shortlist?" + page.url().substring(page.url().indexOf('?') + 1), 200);
            page.getByText("並べて比べる", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".compare-head"))
                    .satisfies(heads -> assertThat(heads.count()).isEqualTo(2));
        }
    }

    private static String head(Page page, int column) {
        return page.locator(".compare-head__organisation").nth(column).textContent();
    }

    @Test
    void aPhoneShowsTwoOfThemAndTheOthersByChoice() {
        try (Visit visit = CHROMIUM.visitWithoutScript(port, 390)) {
            Page page = visit.open(address(4), 200).page();
            assertThat(visibleHeads(page)).containsExactly("Switch", "北海長正会");
            page.locator(".compare-pair select").nth(0).selectOption(new String[] {id(FOUR.get(3))});
            page.locator(".compare-pair button").click();
            assertThat(visibleHeads(page)).containsExactly("北海長正会", "ワークフェア");
            assertThat(page.url()).contains("pair=").contains("id=" + id(FOUR.get(2)));
        }
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            assertThat(visibleHeads(visit.open(address(4), 200).page())).hasSize(4);
        }
    }

    private String id(String slug) {
        return String.valueOf(
                initiatives.findBySlug(slug).orElseThrow().summary().id());
    }

    private static List<String> visibleHeads(Page page) {
        return page.locator(".compare-head__organisation").all().stream()
                .filter(Locator::isVisible)
                .map(Locator::textContent)
                .toList();
    }

    @Test
    void theHeadStaysInSightWhileTheTableScrolls() {
        for (int width : new int[] {1280, 390}) {
            try (Visit visit = CHROMIUM.visit(port, width)) {
                Page page = visit.open(address(4), 200).page();
                page.locator(".compare-line").last().scrollIntoViewIfNeeded();
                Object top = page.locator(".compare-head").first().evaluate("head => head.getBoundingClientRect().top");
                assertThat(((Number) top).doubleValue()).as("at %d px", width).isBetween(0.0, 60.0);
            }
        }
    }

    /** A meeting gets two sheets, also of the three that report most. */
    @Test
    void aComparisonOfThreeIsTwoSheets() throws IOException {
        for (List<String> three : List.of(
                List.of("2025-札幌メンズ-シェッド-ポッケコタン", "2025-switch", "2025-銚子市社会福祉事業団"),
                List.of("2025-日本ショーファー協会", "2025-地域健康プラン", "2025-くるくるネット"),
                FOUR.subList(0, 3))) {
            try (Visit visit = CHROMIUM.visit(port, 1280)) {
                Page page = visit.open(address(three), 200).page();
                byte[] pdf = page.pdf(
                        new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertThat(document.getNumberOfPages()).as("%s", three).isEqualTo(2);
                    assertThat(PdfPaper.text(document).replaceAll("\\s", ""))
                            .contains("2/2", "背景の数字", "それぞれの取組のページにあります", "出典：内閣府")
                            .as("what it takes is on the paper")
                            .contains("自分の地域で行うには", "成果の示し方");
                }
            }
        }
    }

    /** Printed by the browser: every column whole, pages numbered. */
    @Test
    void onPaperNoColumnIsCut() throws IOException {
        for (int width : new int[] {1280, 390}) {
            try (Visit visit = CHROMIUM.visit(port, width)) {
                Page page = visit.open(address(4), 200).page();
                byte[] pdf = page.pdf(new Page.PdfOptions()
                        .setPreferCSSPageSize(true)
                        .setPrintBackground(true)
                        .setPath(Path.of("target", "screenshots", "compare-printed-" + width + ".pdf")));
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertThat(document.getPages())
                            .allSatisfy(sheet -> assertThat(sheet.getMediaBox().getWidth())
                                    .isGreaterThan(sheet.getMediaBox().getHeight()));
                    PdfPaper.expectNothingCut(document);
                    String text = PdfPaper.text(document).replaceAll("\\s", "");
                    assertThat(text).contains("1/" + document.getNumberOfPages(), "/compare?id=", "出典：内閣府");
                    for (Locator head :
                            page.locator(".compare-head__organisation").all()) {
                        assertThat(text).contains(head.textContent().replaceAll("\\s", ""));
                    }
                }
            }
        }
    }
}
