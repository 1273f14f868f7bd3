package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a vague idea to the initiatives that matter: with a script, without one, and without a mouse. */
@ReadingTest
class FindingTest {

    /** 居場所 in an address. */
    private static final String PLACE = "q=%E5%B1%85%E5%A0%B4%E6%89%80";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void withAScriptTheListFollowsAtOnce(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator("#q").pressSequentially("居場所");
            expectAddress(page, "\\?" + PLACE);
            assertThat(page.locator("#finder-status")).hasText("「居場所」を含む取組は18件です");
            assertThat(page.locator("h1")).hasText("「居場所」を含む取組");
            assertThat(page).hasTitle(Pattern.compile("^「居場所」を含む取組｜"));
            assertThat(page.locator("#q")).isFocused();
            assertThat(page.locator(".card mark").first()).isVisible();

            openFacets(page, width);
            page.locator("#region-01").check();
            expectAddress(page, "\\?" + PLACE + "&region=01");
            assertThat(page.locator("#finder-status")).hasText("「居場所」を含む、活動地域が北海道の取組は5件です");
            assertThat(page.locator("#region-01")).isFocused();
            assertThat(page.locator("#chip-region-01")).isVisible();
            assertThat(page.locator(".card")).hasCount(5);
            visit.expectWellMade();
            visit.screenshot("finding");

            page.locator("#region-01").uncheck();
            expectAddress(page, "\\?" + PLACE);
            assertThat(page.locator("#chip-region-01")).hasCount(0);

            page.goBack();
            expectAddress(page, "\\?" + PLACE + "&region=01");
            assertThat(page.locator("#region-01")).isChecked();
            assertThat(page.locator(".card")).hasCount(5);
            page.goForward();
            expectAddress(page, "\\?" + PLACE);
            assertThat(page.locator("#region-01")).not().isChecked();
            assertThat(page.locator("#q")).hasValue("居場所");

            page.locator("#layout-table").click();
            expectAddress(page, "\\?" + PLACE + "&view=table");
            page.locator("#column-title").click();
            expectAddress(page, "\\?" + PLACE + "&sort=title&view=table");
            assertThat(page.locator("th[aria-sort=ascending]")).containsText("取組名");
            visit.expectWellMade();
            visit.screenshot("finding-table");

            page.locator("#map-panel > summary").click();
            page.locator("#tile-04").click();
            expectAddress(page, "\\?" + PLACE + "&region=04&sort=title&view=table");
            assertThat(page.locator("#tile-04")).isFocused();
            assertThat(page.locator("#tile-04")).hasAttribute("aria-current", "true");
            assertThat(page.locator("#map-panel")).hasAttribute("open", "");
            visit.expectWellMade();
            visit.screenshot("finding-map");
        }
    }

    @Test
    void aRemovedChipLeavesTheFocusAtTheResults() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives?" + PLACE + "&region=01", 200).page();
            page.locator("#chip-q").click();
            expectAddress(page, "\\?region=01");
            assertThat(page.locator("#q")).hasValue("");
            assertThat(page.locator("#results-heading")).isFocused();
            assertThat(page.locator("#finder-status")).hasText("活動地域が北海道の取組は6件です");
        }
    }

    @Test
    void aLongFacetIsSearchedByNameAndByReadingAndKeepsWhatWasOpened() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator("#search-region").fill("さっぽろ");
            assertThat(page.locator("#region-01100")).isVisible();
            assertThat(page.locator("#region-13")).isHidden();
            page.locator("#region-01100").check();
            expectAddress(page, "\\?region=01100");
            assertThat(page.locator("#search-region")).hasValue("さっぽろ");
            assertThat(page.locator("#region-13")).isHidden();
            assertThat(page.locator("#region-01100")).isFocused();
            page.locator("#search-region").fill("ない地名");
            assertThat(page.locator("#facet-region .facet__nothing")).isVisible();
            assertThat(page.locator("#region-01100")).isVisible();
        }
    }

    @Test
    void aPrefectureIsOpenedInPlaceAndStaysOpenWhileOneTicksAndUnticks() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator("#places-01").focus();
            page.keyboard().press("Enter");
            expectAddress(page, "\\?open=01");
            assertThat(page.locator("#region-01100")).isVisible();
            assertThat(page.locator("#places-01")).isFocused();
            page.locator("#places-12").click();
            expectAddress(page, "\\?open=01&open=12");
            page.locator("#region-01100").check();
            expectAddress(page, "\\?region=01100&open=01&open=12");
            page.locator("#region-01100").uncheck();
            expectAddress(page, "\\?open=01&open=12");
            assertThat(page.locator("#region-01100")).isVisible();
            visit.expectWellMade();
            page.goBack();
            assertThat(page.locator("#region-01100")).isChecked();
        }
    }

    @Test
    void withoutAScriptPlacesAreOpenedAndSearchedByButtonsThatKeepWhatIsTicked() {
        try (Visit visit = CHROMIUM.visitWithoutScript(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator("#target-elderly").check();
            page.locator("#places-01").click();
            expectAddress(page, "\\?target=elderly&open=01#facet-region");
            assertThat(page.locator("#region-01100")).isVisible();
            page.locator("#search-region").fill("さっぽろ");
            page.locator(".facet__seek button").click();
            assertThat(page.locator("#region-01100")).isVisible();
            assertThat(page.locator("#target-elderly")).isChecked();
        }
    }

    @Test
    void lettersThatAreStillBeingComposedAreNotLookedFor() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.evaluate("() => { const q = document.getElementById('q'); q.value = 'いば'; q.dispatchEvent("
                    + "new InputEvent('input', {bubbles: true, isComposing: true})); }");
            page.waitForTimeout(800);
            expectAddress(page, "");
            page.evaluate("() => { const q = document.getElementById('q'); q.value = '居場所'; q.dispatchEvent("
                    + "new CompositionEvent('compositionend', {bubbles: true})); }");
            expectAddress(page, "\\?" + PLACE);
        }
    }

    @Test
    void aLostConnectionIsTold() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives", 200).page();
            page.context().setOffline(true);
            page.locator("#region-01").check();
            assertThat(page.locator("#finder-status")).hasText("通信できませんでした。もう一度お試しください。");
            assertThat(page.locator("#finder-status")).isVisible();
            page.context().setOffline(false);
            page.locator("#region-04").check();
            expectAddress(page, "\\?region=01&region=04");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void withoutAScriptButtonsAndLinksDoTheSame(int width) {
        try (Visit visit = CHROMIUM.visitWithoutScript(port, width)) {
            Page page = visit.open("/initiatives", 200).page();
            page.locator("#q").fill("居場所");
            page.locator(".finder__search button:not([formaction])").click();
            expectAddress(page, "\\?" + PLACE);
            openFacets(page, width);
            page.locator("#region-01").check();
            page.locator("#target-elderly").check();
            page.locator(".facets__apply button").click();
            expectAddress(page, "\\?" + PLACE + "&region=01&target=elderly");
            assertThat(page.locator("#chip-target-elderly")).isVisible();
            page.locator("#chip-target-elderly").click();
            expectAddress(page, "\\?" + PLACE + "&region=01");
            assertThat(page.locator(".card")).hasCount(5);
            page.goBack();
            openFacets(page, width);
            assertThat(page.locator("#target-elderly")).isChecked();
            page.locator("#chip-clear").click();
            expectAddress(page, "");
            page.locator(".pager a[rel=next]").click();
            expectAddress(page, "\\?page=2");
            assertThat(page.locator(".card")).hasCount(8);
            page.locator("#layout-table").click();
            expectAddress(page, "\\?page=2&view=table");
            page.locator("#column-region").click();
            expectAddress(page, "\\?sort=region&view=table");
            page.locator("#map-panel > summary").click();
            page.locator("#tile-12").click();
            expectAddress(page, "\\?region=12&sort=region&view=table");
            assertThat(page.locator("tbody tr")).hasCount(4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theKeyboardAloneIsEnough(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            Page page = visit.open("/initiatives", 200).page();
            tabTo(page, "q");
            page.keyboard().type("居場所");
            page.keyboard().press("Enter");
            expectAddress(page, "\\?" + PLACE);
            assertThat(page.locator("#finder-status")).containsText("18件");
            if (width < 960) {
                for (int presses = 0; presses < 3; presses++) {
                    page.keyboard().press("Tab");
                }
                page.keyboard().press("Enter");
            }
            tabTo(page, "region-01");
            page.keyboard().press("Space");
            expectAddress(page, "\\?" + PLACE + "&region=01");
            assertThat(page.locator("#region-01")).isFocused();
            page.keyboard().press("Space");
            expectAddress(page, "\\?" + PLACE);
            tabTo(page, "layout-table");
            page.keyboard().press("Enter");
            expectAddress(page, "\\?" + PLACE + "&view=table");
            assertThat(page.locator("#layout-table")).isFocused();
            tabTo(page, "list-table");
            page.keyboard().press("ArrowRight");
            page.locator("#map-panel > summary").focus();
            page.keyboard().press("Enter");
            tabTo(page, "tile-12");
            page.keyboard().press("Enter");
            expectAddress(page, "\\?" + PLACE + "&region=12&view=table");
            assertThat(page.locator("#tile-12")).isFocused();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void emptyAnswersAreWellMadeToo(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            visit.open("/initiatives?q=%E9%AB%98%E4%BE%8B%E8%80%85&region=47&target=x", 200)
                    .expectWellMade();
            visit.screenshot("finding-nothing");
            visit.page().locator(".no-hit a").first().click();
            visit.page().waitForLoadState();
            assertThat(visit.page().locator(".card").first()).isVisible();
            visit.expectWellMade();
        }
    }

    /** The facets of a wide window show without their panel being open, which axe takes for hidden. */
    @Test
    void theFacetsAreAccessibleAsWell() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives?region=01&year=2025", 200).page();
            page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })");
            visit.expectWellMade();
        }
    }

    @Test
    void theListPrintsWithItsConditionsAndItsAddress() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/initiatives?" + PLACE, 200).page();
            page.locator("#region-01").check();
            expectAddress(page, "\\?" + PLACE + "&region=01");
            assertThat(page.locator(".card")).hasCount(5);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#facets")).isHidden();
            assertThat(page.locator(".finder__search")).isHidden();
            assertThat(page.locator(".toolbar")).isHidden();
            assertThat(page.locator(".results__what")).hasText("「居場所」を含む、活動地域が北海道の取組");
            assertThat(page.locator(".results .print-only")).containsText("/initiatives?q=居場所&region=01");
            assertThat(page.locator(".site-footer .print-address")).isHidden();
            assertThat(page.locator(".card")).hasCount(5);
        }
    }

    private static void openFacets(Page page, int width) {
        if (width < 960) {
            page.locator("#facets-panel > summary").click();
        }
    }

    private static void expectAddress(Page page, String query) {
        assertThat(page).hasURL(Pattern.compile("/initiatives" + query + "$"));
    }

    /** Goes on with the Tab key until it is there. */
    private static void tabTo(Page page, String id) {
        for (int presses = 0; presses < 120; presses++) {
            if (page.evaluate("document.activeElement.id").equals(id)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        Assertions.fail("Tab does not lead to " + id);
    }
}
