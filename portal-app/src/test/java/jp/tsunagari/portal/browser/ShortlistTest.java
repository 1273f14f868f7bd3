package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Picking initiatives, with a mouse, by keyboard, without script, and on paper. */
@ReadingTest
class ShortlistTest {

    private static final String BOXES = ".card .pick input";
    private static final String TITLES = ".shortlist__title";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Test
    void picksLastFromPageToPageAndAreCounted() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator(BOXES).nth(0).check();
            page.locator(BOXES).nth(2).check();
            assertThat(page.locator("[data-shortlist-count]")).hasText(" 2件");
            assertThat(page.locator("[data-shortlist-status]")).containsText("選んだ取組は2件です");
            visit.open("/initiatives?page=2", 200);
            page.locator(BOXES).nth(1).check();
            visit.open("/initiatives", 200);
            assertThat(page.locator(BOXES).nth(2)).isChecked();
            page.locator(BOXES).nth(0).uncheck();
            page.locator(".shortlist-link__button").click();
            page.waitForURL(Pattern.compile(".*/shortlist\\?id=\\d+&id=\\d+"));
            assertThat(page.locator(TITLES)).hasCount(2);
            assertThat(page.locator("[data-shortlist-other]")).isHidden();
            assertThat(page.locator("[data-shortlist-copy]")).isVisible();
            visit.expectWellMade();
        }
    }

    @Test
    void itIsOrderedTakenOutAndRestoredByKeyboardAlone() {
        try (Visit visit = CHROMIUM.visit(port, 390)) {
            Page page = visit.open("/initiatives", 200).page();
            for (int i = 0; i < 3; i++) {
                page.locator(BOXES).nth(i).focus();
                page.keyboard().press("Space");
            }
            page.locator(".shortlist-link__button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/shortlist?*");
            List<String> titles = page.locator(TITLES).allTextContents();
            assertThat(titles).hasSize(3);

            page.locator(".shortlist__entry").nth(2).getByText("上へ").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**#entry-*");
            assertThat(page.locator(TITLES)).hasText(new String[] {titles.get(0), titles.get(2), titles.get(1)});

            page.locator(".shortlist__entry").nth(0).getByText("外す").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**removed=*");
            assertThat(page.locator("[data-shortlist-count]")).hasText(" 2件");
            visit.screenshot("shortlist-removed");
            visit.expectWellMade();
            page.getByText("元に戻す").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**#entry-*");
            assertThat(page.locator(TITLES)).hasText(new String[] {titles.get(0), titles.get(2), titles.get(1)});
            assertThat(page.locator("[data-shortlist-count]")).hasText(" 3件");
        }
    }

    @Test
    void somebodyElsesListDoesNotReplaceOnesOwnUnasked() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator(BOXES).nth(4).check();
            visit.open("/shortlist?id=1&id=2", 200);
            assertThat(page.locator("[data-shortlist-other]")).isVisible();
            assertThat(page.locator("[data-shortlist-count]")).hasText(" 1件");
            visit.expectWellMade();
            page.getByText("この一覧を自分の選択にする").click();
            assertThat(page.locator("[data-shortlist-other]")).isHidden();
            assertThat(page.locator("[data-shortlist-count]")).hasText(" 2件");
            visit.open("/shortlist", 200);
            page.waitForURL("**/shortlist?id=1&id=2");
        }
    }

    @Test
    void withoutScriptTheTickedBoxesOfThePageMakeTheListAndASearchAddsMore() {
        try (Visit visit = CHROMIUM.visitWithoutScript(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator(BOXES).nth(0).check();
            page.locator(BOXES).nth(1).check();
            page.locator(".shortlist-link__button").click();
            page.waitForURL(Pattern.compile(".*/shortlist\\?id=\\d+&id=\\d+"));
            assertThat(page.locator(TITLES)).hasCount(2);
            assertThat(page.locator("[data-shortlist-copy]")).isHidden();
            page.locator("#more-q").fill("ラジオ");
            page.keyboard().press("Enter");
            page.waitForURL("**q=*");
            page.locator(".offer .button").first().click();
            page.waitForURL(Pattern.compile(".*/shortlist\\?id=\\d+&id=\\d+&id=\\d+"));
            assertThat(page.locator(TITLES)).hasCount(3);
            page.locator(".shortlist-link__button").click();
            assertThat(page.locator(TITLES)).hasCount(3);
        }
    }

    @Test
    void itPrintsWithoutItsControlsAndWithoutCutColumns() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/shortlist?id=1&id=2&id=3", 200).page();
            page.setViewportSize(672, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String hidden :
                    List.of(".shortlist-tools", ".shortlist__actions", ".shortlist-more", ".shortlist-link")) {
                assertThat(page.locator(hidden).first()).isHidden();
            }
            assertThat(page.locator(TITLES).first()).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isEqualTo(0);
        }
    }
}
