package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page in every language, for those who see, read and move about in other ways than most. */
@ReadingTest
@Tag("walk")
class AccessWalkTest {

    /** WCAG 1.4.12. */
    private static final String SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
            + " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

    private static final int MOST_STOPS = 600;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    /** The light scheme of the Japanese pages is what EveryPageTest looks at. */
    @Test
    void thePagesInEnglishAreAccessible() {
        walk(1280, "/en", (visit, page) -> visit.expectAccessible());
    }

    /** Nothing but colours depends on the scheme. */
    @ParameterizedTest
    @MethodSource("languagesOrJapanese")
    void colorsOfTheDarkSchemeCanBeRead(String language) {
        walk(1280, language, (visit, page) -> {
            dark(page);
            visit.expectReadable();
        });
    }

    /** WCAG 1.4.10: 320 pixels are what 1280 are at 400 %. And 1.4.12, with the spacing of the reader's own. */
    @ParameterizedTest
    @MethodSource("languagesOrEnglish")
    void pagesReflow(String language) {
        walk(320, language, (visit, page) -> {
            assertThat(ask(page, "wide")).as("wider than its window").isEmpty();
            assertThat(ask(page, "frames")).as("frames that scroll").isEmpty();
            page.evaluate("text => checks.style(text)", SPACED);
            assertThat(ask(page, "wide")).as("wider than its window, spaced").isEmpty();
            assertThat(ask(page, "clipped")).as("cut off, spaced").isEmpty();
        });
    }

    /** WCAG 1.4.4, and no letters below 14 pixels before that. */
    @ParameterizedTest
    @MethodSource("languagesOrEnglish")
    void textGrowsToTwiceItsSize(String language) {
        walk(1280, language, (visit, page) -> {
            assertThat(ask(page, "small")).as("letters below 14 px").isEmpty();
            page.evaluate("text => checks.style(text)", "html { font-size: 200% !important }");
            assertThat(ask(page, "wide")).as("wider than its window, at 200 %").isEmpty();
            assertThat(ask(page, "clipped")).as("cut off, at 200 %").isEmpty();
        });
    }

    /** WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7 and 2.4.11. */
    @ParameterizedTest
    @MethodSource("windows")
    void theTabKeyLeadsToEverythingAndOnAgain(int width) {
        walk(width, "", (visit, page) -> {
            List<String> faults = new ArrayList<>();
            for (int stops = 0; stops < MOST_STOPS; stops++) {
                page.keyboard().press("Tab");
                Object found = page.evaluate("checks.stop()");
                if (!(found instanceof Collection<?> some)) {
                    break;
                }
                some.forEach(fault -> faults.add(fault.toString()));
            }
            faults.addAll(ask(page, "missed").stream()
                    .map(one -> "never reached: " + one)
                    .toList());
            assertThat(faults).isEmpty();
        });
    }

    /** Grounds and shadows are gone then: what is chosen, counted and compared still shows. */
    @Test
    void colorsOfTheVisitorsOwnHideNothing() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            visit.open("/initiatives?region=01", 200);
            assertThat(border(page, ".site-nav a[aria-current]", "border-bottom-width"))
                    .isEqualTo("3px");
            assertThat(border(page, ".chosen__chip", "border-bottom-width")).isEqualTo("1px");
            visit.screenshot("forced-list");
            visit.open("/matrix", 200);
            assertThat(border(page, ".heat--0", "border-bottom-style")).isEqualTo("dashed");
            assertThat(border(page, ".switches a[aria-current]", "border-bottom-width"))
                    .isEqualTo("3px");
            visit.screenshot("forced-matrix");
            visit.open("/regions", 200);
            assertThat(border(page, ".tile--1 rect", "fill")).isEqualTo("rgb(255, 255, 255)");
            assertThat(border(page, ".tile--1 rect", "stroke-width")).isEqualTo("2px");
            visit.screenshot("forced-regions");
        }
    }

    @Test
    void paperIsLightAndNothingMoves() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.page();
            dark(page);
            visit.open("/initiatives", 200);
            assertThat(border(page, "html", "background-color")).isEqualTo("rgb(22, 24, 29)");
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.DARK)
                    .setMedia(Media.PRINT));
            assertThat(border(page, "html", "background-color")).isEqualTo("rgb(255, 255, 255)");
            assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
        }
    }

    private static Stream<String> languagesOrJapanese() {
        return SitePage.WHOLE ? SitePage.LANGUAGES.stream() : Stream.of("");
    }

    /** Its words are the longer ones. */
    private static Stream<String> languagesOrEnglish() {
        return SitePage.WHOLE ? SitePage.LANGUAGES.stream() : Stream.of("/en");
    }

    private static IntStream windows() {
        return SitePage.WHOLE ? IntStream.of(1280, 390) : IntStream.of(1280);
    }

    private void walk(int width, String language, BiConsumer<Visit, Page> look) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            visit.page().context().addInitScript(String.join("\n", SitePage.lines("checks.js")));
            List<SitePage> pages = SitePage.walked();
            pages.stream().filter(one -> !one.admin()).forEach(one -> look(visit, language, one, look));
            visit.signInAsAdmin();
            pages.stream().filter(SitePage::admin).forEach(one -> look(visit, language, one, look));
        }
    }

    private static void look(Visit visit, String language, SitePage one, BiConsumer<Visit, Page> look) {
        visit.open(language + one.path(), one.status());
        try {
            look.accept(visit, visit.page());
        } catch (AssertionError e) {
            throw new AssertionError(language + one.path() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> ask(Page page, String question) {
        return ((Collection<?>) page.evaluate("checks." + question + "()"))
                .stream().map(Object::toString).toList();
    }

    private static void dark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    private static Object border(Page page, String selector, String property) {
        return page.locator(selector)
                .first()
                .evaluate("(one, property) => getComputedStyle(one).getPropertyValue(property)", property);
    }
}
