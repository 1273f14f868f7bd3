package jp.tsunagari.portal.browser;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page in every language, for those who see, read and move about in other ways than most. */
@ReadingTest
@Order(1)
class AccessWalkTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @MethodSource("languages")
    void everyPageIsForEverybody(String language) {
        List<String> faults = new ArrayList<>();
        Names names = new Names(new TreeMap<>());
        try (Visit visit = CHROMIUM.visit(port, AccessQuestions.DESKTOP)) {
            visit.page().context().addInitScript(String.join("\n", SitePage.lines("checks.js")));
            List<SitePage> pages = SitePage.walked(language);
            faults.addAll(walk(visit, language, names, pages.stream().filter(one -> !one.admin())));
            visit.signInAsAdmin();
            faults.addAll(walk(visit, language, names, pages.stream().filter(SitePage::admin)));
        }
        faults.addAll(names.faults());
        assertThat(faults).isEmpty();
    }

    private static List<String> walk(Visit visit, String language, Names names, Stream<SitePage> pages) {
        List<String> faults = new ArrayList<>();
        AccessQuestions questions = new AccessQuestions(visit);
        List<String> ways = new ArrayList<>();
        pages.forEach(one -> {
            visit.open(language + one.path(), one.status());
            List<String> here = new ArrayList<>(questions.faults());
            if (ways.isEmpty()) {
                ways.addAll(questions.ways());
            } else if (!ways.equals(questions.ways())) {
                here.add("other ways than before: " + questions.ways() + " instead of " + ways);
            }
            names.add(questions.names());
            here.forEach(fault -> faults.add(language + one.path() + ": " + fault));
        });
        return faults;
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

    private static List<String> languages() {
        return SitePage.LANGUAGES;
    }

    private static void dark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    private static Object border(Page page, String selector, String property) {
        return page.locator(selector)
                .first()
                .evaluate("(one, property) => getComputedStyle(one).getPropertyValue(property)", property);
    }

    /**
     * WCAG 3.2.4: what leads to the same place is called the same on every page. A longer name may follow on the shorter.
     *
     * @param byAddress what leads there is called
     */
    private record Names(Map<String, Set<String>> byAddress) {

        void add(List<String> found) {
            found.stream()
                    .map(one -> one.split(" → ", 2))
                    .forEach(parts -> byAddress
                            .computeIfAbsent(parts[0], address -> new TreeSet<>())
                            .add(parts[1]));
        }

        List<String> faults() {
            return byAddress.entrySet().stream()
                    .filter(one -> {
                        String shortest = Collections.min(one.getValue(), comparingInt(String::length));
                        return !one.getValue().stream().allMatch(name -> name.startsWith(shortest));
                    })
                    .map(one -> one.getKey() + " is called " + one.getValue())
                    .toList();
        }
    }
}
