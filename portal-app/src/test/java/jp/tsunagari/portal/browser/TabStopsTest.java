package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How far it is from the top of a list to its first result for those who go from one thing to the next. */
@ReadingTest
class TabStopsTest {

    private static final int MOST = 12;

    private static final String ABOUT_THE_STOP = "goal => { const at = document.activeElement;"
            + " return [at.textContent.trim(), at.matches(goal), at.matches('main > .skips a:first-child')]; }";

    /** Lists, and what their first result is. */
    private static final List<Way> WAYS = List.of(
            new Way("/initiatives", ".cards :is(a, input)"),
            new Way("/initiatives?page=2", ".cards :is(a, input)"),
            new Way("/initiatives?target=retirement", ".cards :is(a, input)"),
            new Way("/initiatives?q=%E5%B1%85%E5%A0%B4%E6%89%80", ".cards :is(a, input)"),
            new Way("/initiatives?q=%E5%B1%85%E5%A0%B4%E6%89%80&region=01", ".cards :is(a, input)"),
            new Way("/initiatives?view=table", ".list-table tbody :is(a, input)"),
            new Way("/initiatives?q=%E9%AB%98%E4%BE%8B%E8%80%85&region=47&target=x", ".no-hit a"),
            new Way("/organisations", ".rows a"),
            new Way("/compare/groups?a.target=elderly&b.target=children", ".groups__counts a"),
            new Way("/matrix", ".matrix tbody a"),
            new Way("/", ".cards :is(a, input)"),
            new Way("/regions", ".prefectures a"),
            new Way("/regions/01", ".cards :is(a, input)"),
            new Way("/regions/01100", ".cards :is(a, input)"));

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    /** Taking the way past the filters where one is offered, and no other. */
    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "390, true", "390, false", "320, true"})
    void theFirstResultIsNear(int width, boolean scripts) {
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            for (String language : SitePage.LANGUAGES) {
                for (Way way : WAYS) {
                    Page page = visit.open(language + way.path(), 200).page();
                    List<String> stops = stopsTo(page, way.firstResult());
                    assertThat(stops)
                            .as("%s at %d px", language + way.path(), width)
                            .hasSizeLessThanOrEqualTo(MOST);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "390, true", "390, false"})
    void filtersAndResultsLeadToEachOther(int width, boolean scripts) {
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator("#results > .skips a[href='#facets']").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("絞り込みを飛ばして結果へ移動");
            assertThat(isInSight(page)).isTrue();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.matches('.cards :is(a, input)')"))
                    .isEqualTo(true);
        }
    }

    /** What nothing has waits behind one control; on paper there is nothing to skip. */
    @Test
    void valuesWithoutResultsAreFoldedAndFoundByName() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives?region=01", 200).page();
            assertThat(page.locator("#values-target .facet__value--none").count())
                    .isZero();
            assertThat(page.locator("#empty-target > ul > li").first().isVisible())
                    .isFalse();
            page.locator("#search-region").fill("おきなわ");
            page.locator("#region-47").waitFor();
            page.locator("#search-region").fill("ほっかいどう");
            assertThat(page.locator("#region-01").isVisible()).isTrue();
            assertThat(page.locator("#region-47").isVisible()).isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".skips").first().isVisible()).isFalse();
        }
    }

    /** A tick in the long list of a phone: how many there are now is in sight, and said. */
    @Test
    void aTickOnAPhoneShowsItsEffectAtOnce() {
        try (Visit visit = CHROMIUM.visit(port, 390)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator("#facets-panel > summary").click();
            page.locator("#region-01").check();
            page.locator(".facets__to-results a:text-is('6件を表示')").waitFor();
            assertThat(page.locator("#finder-status").textContent()).contains("6件");
            assertThat(page.evaluate("(() => { const box = document.querySelector('.facets__to-results a')"
                            + ".getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; })()"))
                    .isEqualTo(true);
            page.locator(".facets__to-results a").click();
            assertThat(page.locator(".card").first().isVisible()).isTrue();
        }
    }

    private static List<String> stopsTo(Page page, String goal) {
        List<String> stops = new ArrayList<>();
        while (stops.size() <= MOST) {
            page.keyboard().press("Tab");
            // All that there is to know of a stop at once: each question takes as long as the key.
            Stop stop = Stop.of((List<?>) page.evaluate(ABOUT_THE_STOP, goal));
            stops.add(stop.text());
            if (stop.isGoal()) {
                return stops;
            }
            if (stop.isWayPast()) {
                assertThat(isInSight(page)).isTrue();
                page.keyboard().press("Enter");
            }
        }
        return stops;
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
    }

    private static boolean isInSight(Page page) {
        return Boolean.TRUE.equals(page.evaluate("(() => { const box = document.activeElement.getBoundingClientRect();"
                + " return box.width > 24 && box.height >= 24 && box.top >= 0 && box.bottom <= innerHeight; })()"));
    }

    private record Way(String path, String firstResult) {}

    private record Stop(String text, boolean isGoal, boolean isWayPast) {

        static Stop of(List<?> answers) {
            return new Stop((String) answers.get(0), (Boolean) answers.get(1), (Boolean) answers.get(2));
        }
    }
}
