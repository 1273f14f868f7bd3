package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
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
    void notesAreKeptInTheBrowserAndComeBackWithACaseThatWasTakenOut() {
        try (Visit visit = CHROMIUM.visit(port, 390)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator(BOXES).nth(0).check();
            page.locator(BOXES).nth(1).check();
            page.locator(".shortlist-link__button").click();
            page.waitForURL("**/shortlist?*");
            page.getByText("名前・メモ・印を付ける").click();
            page.waitForURL("**/shortlist/notes?*");
            page.locator("#title").fill("縁側市 第2回");
            page.locator(".shortlist-said textarea").nth(1).fill("課長に\n聞く");
            page.locator(".shortlist-said li").nth(1).getByText("採用したい").click();
            visit.screenshot("shortlist-notes");
            visit.expectWellMade();
            page.locator(".actions button").click();
            page.waitForURL("**/shortlist?name=*");
            assertThat(page.locator("[data-shortlist-other]")).isHidden();
            assertThat(page.locator(".shortlist__said")).containsText("課長に 聞く");
            visit.screenshot("shortlist-noted");
            visit.expectWellMade();

            visit.open("/initiatives", 200);
            page.locator(BOXES).nth(1).uncheck();
            page.locator(BOXES).nth(1).check();
            visit.open("/shortlist", 200);
            page.waitForURL("**/shortlist?name=*memo=*");
            assertThat(page.locator("h1")).containsText("縁側市 第2回");
            assertThat(page.locator(".shortlist__said")).containsText("課長に 聞く");
        }
    }

    @Test
    void twoTabsThatWriteAtTheSameTimeLoseNothing() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator(BOXES).nth(0).check();
            page.locator(BOXES).nth(1).check();
            page.locator(".shortlist-link__button").click();
            page.waitForURL("**/shortlist?*");
            Page other = page.context().newPage();
            for (Page tab : List.of(page, other)) {
                tab.navigate(page.url().replace("/shortlist?", "/shortlist/notes?"));
            }
            Page third = page.context().newPage();
            third.navigate("http://localhost:" + port + "/initiatives");
            third.locator(BOXES).nth(2).check();

            other.locator(".shortlist-said textarea").nth(0).fill("こちらの考え");
            other.locator(".shortlist-said textarea").nth(1).fill("予算あり");
            other.locator(".actions button").click();
            other.waitForURL("**/shortlist?*id=*id=*id=*memo=*");
            page.locator("#title").fill("案");
            page.locator(".shortlist-said textarea").nth(0).fill("別の考え");
            page.locator(".actions button").click();
            page.waitForURL("**/shortlist?name=*id=*id=*id=*memo=*memo=*");
            assertThat(page.locator(TITLES)).hasCount(3);
            assertThat(page.locator(".shortlist__said"))
                    .hasText(new Pattern[] {Pattern.compile("こちらの考え ／ 別の考え"), Pattern.compile("予算あり")});
            assertThat(page.locator("h1")).containsText("案");

            page.goBack();
            assertThat(page.locator("[data-shortlist-stored]")).hasCount(0);
            page.goForward();
            assertThat(page.locator("[data-shortlist-other]")).isHidden();
        }
    }

    @Test
    void takingSomebodyElsesListCanBeTakenBack() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator(BOXES).nth(4).check();
            visit.open("/shortlist?id=1&id=2&mark=1.ask", 200);
            page.getByText("この一覧を自分の選択にする").click();
            assertThat(page.locator("[data-shortlist-count]")).hasText(" 2件");
            visit.expectWellMade();
            page.getByText("前の選択に戻す").click();
            assertThat(page.locator("[data-shortlist-count]")).hasText(" 1件");
            assertThat(page.locator("[data-shortlist-other]")).isVisible();
        }
    }

    @Test
    void theLongestAddressIsReadAndItsLinksTooAndNotesAreWrittenWithoutScript() {
        String memo = "6ZW3".repeat(200);
        String longest = "/shortlist?id=1&id=2&id=3&id=4&id=5&id=6&id=7&memo=1." + memo + "&memo=2." + memo + "&memo=3."
                + memo + "&memo=4." + memo + "&memo=5." + memo + "&memo=6." + memo + "&memo=7." + memo;
        assertThat(longest.length()).isBetween(5_600, 6_000);
        try (Visit visit = CHROMIUM.visitWithoutScript(port, 390)) {
            Page page = visit.open(longest, 200).page();
            assertThat(page.locator(".shortlist__said")).hasCount(7);
            page.getByText("名前・メモ・印を直す").click();
            page.locator("#title").fill("名");
            page.locator(".actions button").click();
            page.waitForURL("**/shortlist?name=*");
            assertThat(page.locator(".shortlist__said")).hasCount(7);
            page.locator(".shortlist__entry").nth(6).getByText("上へ").click();
            page.waitForURL("**#entry-7");
            page.getByText("冊子").first().click();
            assertThat(page.locator("#title")).hasValue("名");
            visit.expectWellMade();
        }
    }

    @Test
    void aCopyIsSavedAndOpenedWithoutScript() {
        try (Visit visit = CHROMIUM.visitWithoutScript(port, 390)) {
            Page page = visit.open("/shortlist?id=1&id=2&mark=1.ask&memo=2.44GC", 200)
                    .page();
            Path file = page.waitForDownload(() -> page.getByText("控えを保存（JSON）").click())
                    .path();
            visit.open("/shortlist?id=3&mark=3.no", 200);
            page.getByText("控えのファイルを開く").click();
            page.locator("#file").setInputFiles(file);
            visit.screenshot("shortlist-open");
            page.locator(".actions button").click();
            page.waitForURL("**/shortlist?id=3&id=1&id=2&mark=3.no&mark=1.ask&memo=2.44GC");
            assertThat(page.locator(".shortlist__said")).hasCount(3);
            visit.expectWellMade();
        }
    }

    @Test
    void itPrintsWithoutItsControlsAndWithoutCutColumns() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/shortlist?name=X&id=1&id=2&id=3&mark=1.ask", 200)
                    .page();
            page.setViewportSize(672, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String hidden :
                    List.of(".shortlist-tools", ".shortlist__actions", ".shortlist-more", ".shortlist-link")) {
                assertThat(page.locator(hidden).first()).isHidden();
            }
            assertThat(page.locator(".shortlist-notes")).isHidden();
            assertThat(page.locator(".shortlist__said")).isVisible();
            assertThat(page.locator(TITLES).first()).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isEqualTo(0);
        }
    }
}
