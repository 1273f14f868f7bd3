package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tables of counts and groups side by side: in both windows, by keyboard, and on paper. */
@ReadingTest
class MatrixAndGroupsTest {

    private static final String NORTH_AND_CHIBA = "/compare/groups?a.region=01&b.region=12";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void areWellMadeAtThisWidth(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            visit.open("/matrix", 200).expectWellMade();
            visit.screenshot("matrix");
            visit.open("/matrix?rows=region&columns=target&empty=hide&region=01&region=12", 200)
                    .expectWellMade();
            visit.screenshot("matrix-regions");
            visit.open("/matrix?q=zzz&rows=x&empty=hide", 200).expectWellMade();
            visit.open("/compare/groups", 200).expectWellMade();
            visit.screenshot("groups-unset");
            visit.open(NORTH_AND_CHIBA, 200);
            visit.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            visit.expectWellMade();
            visit.open(NORTH_AND_CHIBA, 200).screenshot("groups");
        }
    }

    /** The names of the rows stay while the columns move. */
    @Test
    void onAPhoneTheTableMovesInsideItsFrame() {
        try (Visit visit = CHROMIUM.visit(port, 390)) {
            Page page = visit.open("/matrix", 200).page();
            Locator frame = page.locator(".matrix-scroll");
            frame.focus();
            for (int i = 0; i < 6; i++) {
                page.keyboard().press("ArrowRight");
            }
            page.waitForCondition(() -> ((Number) frame.evaluate("frame => frame.scrollLeft")).intValue() > 60);
            assertThat(page.locator(".matrix tbody th").nth(3).boundingBox().x).isEqualTo(frame.boundingBox().x);
        }
    }

    /** What can be changed about the table is folded: people come for the table. */
    @ParameterizedTest
    @ValueSource(strings = {"/matrix", "/en/matrix", "/matrix?region=01&roworder=total"})
    void theTableIsInSightAtOnce(String address) {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open(address, 200).page();
            assertThat(page.locator(".matrix tbody td a").first().boundingBox().y)
                    .isLessThan(800);
        }
    }

    @Test
    void aCellLeadsToItsListByKeyboard() {
        try (Visit visit = CHROMIUM.visitWithoutScript(port, 1280)) {
            Page page = visit.open("/matrix", 200).page();
            page.locator(".heat:not(.heat--0) a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/initiatives?target=*&approach=*");
        }
    }

    @Test
    void theFormCountsWhatIsTicked() {
        try (Visit visit = CHROMIUM.visitWithoutScript(port, 1280)) {
            Page page = visit.open("/matrix?roworder=total", 200).page();
            page.locator(".matrix-settings > summary").click();
            page.locator(".ticks summary").first().click();
            page.locator(".ticks input[value='01']").check();
            page.locator(".ticks button").click();
            page.waitForURL("**/matrix?roworder=total&region=01");
            assertThat(page.locator("#table-heading").textContent()).contains("活動地域が北海道の取組");
        }
    }

    @Test
    void aDotShowsItsFocusAndLeadsToItsInitiative() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/compare/groups?b.year=2025", 200).page();
            page.keyboard().press("Tab");
            page.locator(".dot").first().focus();
            assertThat(page.evaluate("getComputedStyle(document.activeElement.firstElementChild.nextElementSibling)"
                            + ".strokeWidth"))
                    .isEqualTo("3px");
            page.keyboard().press("Enter");
            page.waitForURL("**/initiatives/2025-*");
        }
    }

    /** The widest tables there are, on A4 across: nothing is cut off at the right or hidden. */
    @ParameterizedTest
    @ValueSource(strings = {"/matrix", "/matrix?rows=region&columns=target", "/matrix?rows=region", NORTH_AND_CHIBA})
    void noColumnIsCutOnPaper(String address) throws IOException {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open(address, 200).page();
            List<String> heads = page.locator("main table:visible thead th").allTextContents().stream()
                    .map(text -> text.replaceAll("\\s", ""))
                    .toList();
            byte[] pdf = page.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true)
                    .setPath(Path.of("target", "screenshots", "paper" + address.replaceAll("\\W+", "-") + ".pdf")));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                PDRectangle sheet = document.getPage(0).getMediaBox();
                assertThat(sheet.getWidth()).as("across").isGreaterThan(sheet.getHeight());
                Sheet text = new Sheet();
                String all = text.getText(document).replaceAll("\\s", "");
                assertThat(text.rightmost).isBetween(sheet.getWidth() / 2, sheet.getWidth() - 20);
                assertThat(text.leftmost).isGreaterThan(20);
                assertThat(heads).isNotEmpty();
                assertThat(all).contains(heads);
                if (address.startsWith("/matrix")) {
                    String lastRow = page.locator(".matrix tbody th").last().textContent();
                    assertThat(text.firsts("斜"))
                            .as("the legend stands below the last row and not on it")
                            .isGreaterThan(text.firsts(lastRow) + 5);
                }
                assertThat(all).contains("出典", address.startsWith("/matrix") ? "/matrix" : "/compare/groups");
            }
        }
    }

    /** Where the letters of a document stand. */
    private static final class Sheet extends PDFTextStripper {

        /** All letters in the order of the document, and how far down each stands, sheet below sheet. */
        private final StringBuilder letters = new StringBuilder();

        private final List<Float> depths = new ArrayList<>();

        private float rightmost;
        private float leftmost = Float.MAX_VALUE;

        /** How far down these letters stand where they do first; of those that a line parts, the first line counts. */
        float firsts(String words) {
            int together = words.length();
            while (letters.indexOf(words.substring(0, together)) < 0) {
                together--;
            }
            return depths.get(letters.indexOf(words.substring(0, together)));
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            rightmost = Math.max(rightmost, text.getXDirAdj() + text.getWidthDirAdj());
            leftmost = Math.min(leftmost, text.getXDirAdj());
            float depth = getCurrentPageNo() * text.getPageHeight() + text.getYDirAdj();
            text.getUnicode().chars().forEach(letter -> {
                letters.append((char) letter);
                depths.add(depth);
            });
            super.processTextPosition(text);
        }
    }
}
