package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search box: suggestions by keyboard and mouse, and without script. */
@ReadingTest
class SearchBoxTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theOpenListIsWellMade(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            Page page = visit.open("/", 200).page();
            box(page).pressSequentially("こう");
            assertThat(page.locator("#q-suggestions")).isVisible();
            page.keyboard().press("ArrowDown");
            visit.screenshot("suggestions");
            visit.expectWellMade();
        }
    }

    @Test
    void arrowsWalkThroughTheListAndEnterGoesThere() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/", 200).page();
            Locator box = box(page);
            assertThat(box).hasAttribute("aria-expanded", "false");
            box.pressSequentially("さっぽろ");
            assertThat(box).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("#q-suggestions ~ [role=status]")).containsText("候補が1件あります");
            page.keyboard().press("ArrowDown");
            assertThat(box).hasAttribute("aria-activedescendant", "q-option-1");
            assertThat(page.locator("#q-option-1")).hasAttribute("aria-selected", "true");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[aria-selected=true]")).hasCount(0);
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            page.waitForURL("**/initiatives?region=01100");
        }
    }

    @Test
    void escapeClosesTheListAndKeepsTheWords() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/", 200).page();
            box(page).pressSequentially("さっぽろ");
            assertThat(page.locator("#q-suggestions")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#q-suggestions")).isHidden();
            assertThat(box(page)).hasValue("さっぽろ");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#q-suggestions")).isVisible();
            page.keyboard().press("Tab");
            assertThat(page.locator("#q-suggestions")).isHidden();
        }
    }

    @Test
    void enterWithoutAChoiceSearches() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/", 200).page();
            box(page).pressSequentially("居場所");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/initiatives\\?q=.+"));
        }
    }

    @Test
    void theMouseChoosesToo() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/", 200).page();
            box(page).pressSequentially("Switch");
            page.locator("[role=option]").first().click();
            page.waitForURL(Pattern.compile(".*/(organisations|initiatives)/.+"));
        }
    }

    @Test
    void withoutScriptTheBoxSearchesAndOffersAPageOfSuggestions() {
        try (Visit visit = CHROMIUM.visitWithoutScript(port, 390)) {
            Page page = visit.open("/", 200).page();
            box(page).fill("さっぽろ");
            page.getByText("候補を見る").click();
            page.waitForURL("**/suggestions?q=*");
            page.locator("main li a").first().click();
            page.waitForURL("**/initiatives?region=01100");
            visit.open("/", 200);
            box(page).fill("居場所");
            page.keyboard().press("Enter");
            page.waitForURL("**/initiatives?q=*");
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }

    private static Locator box(Page page) {
        return page.locator("#q");
    }
}
