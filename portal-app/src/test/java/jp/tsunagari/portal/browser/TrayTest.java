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

/** What answers a tick in a list, and how many cases the list shows at a time. */
@ReadingTest
class TrayTest {

    private static final String BOXES = ".card .pick input";
    private static final String NAMES = ".tray__name";

    /** Of the focused element: how much of it no tray covers, as a share of its height. */
    private static final String UNCOVERED = """
            () => {
              const box = document.activeElement.getBoundingClientRect();
              const tray = document.querySelector(".tray");
              if (tray.contains(document.activeElement) || box.height === 0) return 1;
              const top = tray.getBoundingClientRect().top;
              return (Math.min(box.bottom, top) - box.top) / box.height;
            }""";

    private static final String WHOLE = """
            () => {
              const cards = [...document.querySelectorAll(".card")].map((card) => card.getBoundingClientRect());
              return Math.max(...cards.map((first) =>
                cards.filter((card) => card.top >= first.top && card.bottom <= first.top + window.innerHeight).length));
            }""";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Test
    void theTrayNamesWhatIsTickedAndStaysInSight() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            assertThat(page.locator(".tray__picked")).isHidden();
            page.locator(BOXES).nth(1).check();
            page.locator(BOXES).nth(2).check();
            assertThat(page.locator(NAMES)).hasCount(2);
            assertThat(page.locator(NAMES).first())
                    .containsText(page.locator(".card__title")
                            .nth(1)
                            .textContent()
                            .trim()
                            .substring(0, 5));
            assertThat(page.locator(".tray")).isInViewport();
            visit.open("/initiatives?page=2", 200);
            assertThat(page.locator(".tray__elsewhere")).hasText("ほかのページで選んだ取組 2件");
            assertThat(page.locator(".tray")).isInViewport();
            visit.expectWellMade();
        }
    }

    @Test
    void whatIsTickedIsTakenOutAndComparedByKeyboard() {
        try (Visit visit = CHROMIUM.visit(port, 390)) {
            Page page = visit.open("/initiatives", 200).page();
            for (int i = 0; i < 3; i++) {
                page.locator(BOXES).nth(i).focus();
                page.keyboard().press("Space");
            }
            page.locator(NAMES).first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(NAMES)).hasCount(2);
            assertThat(page.locator(BOXES).first()).not().isChecked();
            assertThat(page.locator(NAMES).first()).isFocused();
            visit.expectWellMade();
            page.locator(".tray button[formaction]").focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/compare\\?id=\\d+&id=\\d+"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theTrayHidesNothingThatHasTheFocus(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            Page page = visit.open("/initiatives", 200).page();
            Locator boxes = page.locator(BOXES);
            boxes.nth(0).focus();
            page.keyboard().press("Space");
            for (int i = 0; i < 40; i++) {
                page.keyboard().press("Tab");
                assertThat(((Number) page.evaluate(UNCOVERED)).doubleValue())
                        .as("stop %d: %s", i, page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
                        .isGreaterThan(0.99);
            }
        }
    }

    @Test
    void withoutScriptTheTrayIsAnOrdinaryForm() {
        try (Visit visit = CHROMIUM.visitWithoutScript(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator(BOXES).nth(0).check();
            page.locator(BOXES).nth(2).check();
            assertThat(page.locator(".tray")).isInViewport();
            assertThat(page.locator(NAMES)).hasCount(0);
            page.locator(".tray button[formaction]").click();
            page.waitForURL(Pattern.compile(".*/compare\\?id=\\d+&id=\\d+"));
        }
    }

    @Test
    void aScreenShowsSeveralCasesWhole() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            assertThat((Integer) page.evaluate(WHOLE)).isGreaterThanOrEqualTo(4);
            page.setViewportSize(390, 844);
            assertThat((Integer) page.evaluate(WHOLE)).isGreaterThanOrEqualTo(2);
        }
    }
}
