package jp.tsunagari.portal.browser;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Without a mouse, without a script, and on paper. */
@ReadingTest
class KeyboardAndPaperTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Initiatives initiatives;

    @LocalServerPort
    private int port;

    @Test
    void theFirstTabStopSkipsToTheText() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("本文へ移動");
            assertThat(page.evaluate("document.activeElement.getBoundingClientRect().top"))
                    .as("the link is in sight while it has the focus")
                    .isInstanceOf(Number.class)
                    .satisfies(top -> assertThat(((Number) top).doubleValue()).isNotNegative());
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            page.locator("#q").focus();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Shift+Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("結果へ移動");
        }
    }

    @Test
    void theMapLeadsToAPrefectureByKeyboardAndBackAgain() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/regions", 200).page();
            page.locator(".tile").first().focus();
            assertThat(page.evaluate("getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth"))
                    .as("the focused tile shows it")
                    .isEqualTo("4px");
            page.keyboard().press("Enter");
            page.waitForURL("**/regions/01");
            assertThat(page.locator("h1").textContent()).isEqualTo("北海道の取組");
            page.goBack();
            assertThat(page.locator("h1").textContent()).isEqualTo("地域から探す");
        }
    }

    @Test
    void oneInitiativeMakesACleanSheet() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives/2025-switch", 200).page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".site-nav").isVisible()).isFalse();
            assertThat(page.locator(".contents").isVisible()).isFalse();
            assertThat(page.locator(".site-footer__links").isVisible()).isFalse();
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator(".facts").isVisible()).isTrue();
            assertThat(page.locator(".captions").isVisible()).isFalse();
            assertThat(page.locator(".site-footer__source").isVisible()).isTrue();
            assertThat(page.locator(".print-address").innerText()).contains("/initiatives/2025-switch");
        }
    }

    /** Front and back of one A4 sheet, which is what people hand round in a meeting; shown on those with most text. */
    @Test
    void theLongestInitiativesFitOnOneSheet() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            for (String slug : longest(5)) {
                Page page = visit.open("/initiatives/" + URLEncoder.encode(slug, StandardCharsets.UTF_8), 200)
                        .page();
                byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
                assertThat(pages(pdf)).as(slug).isBetween(1L, 2L);
            }
        }
    }

    private List<String> longest(int count) {
        return initiatives.newest(100).stream()
                .map(InitiativeSummary::slug)
                .sorted(comparingInt(this::textLength).reversed())
                .limit(count)
                .toList();
    }

    private int textLength(String slug) {
        return initiatives.findBySlug(slug).orElseThrow().sections().stream()
                .mapToInt(section -> section.body().length())
                .sum();
    }

    private static long pages(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
