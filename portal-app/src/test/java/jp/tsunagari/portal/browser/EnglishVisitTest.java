package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader who wants English finds it, finds with it, and gets back. */
@ReadingTest
class EnglishVisitTest {

    private static final String SWITCH = "#languages a";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void findsComparesPrintsAndComesBack(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            Page page = visit.open("/", 200).page();
            assertThat(page.locator(SWITCH)).hasText("English");
            page.locator(SWITCH).focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/en/$"));
            assertThat(page.locator("html")).hasAttribute("lang", "en");

            page.locator("#q").fill("elderly");
            page.locator("#q").press("Enter");
            page.waitForURL(Pattern.compile(".*/en/initiatives\\?.*q=elderly.*"));
            assertThat(page.locator(".card").first()).isVisible();

            // A filter changes the address without a new page, and the switch goes along.
            page.navigate("http://localhost:" + port + "/en/initiatives?q=elderly&target=elderly");
            page.locator("#layout-table").click();
            page.waitForURL(Pattern.compile(".*view=table.*"));
            assertThat(page.locator(SWITCH)).hasAttribute("href", Pattern.compile("/initiatives\\?.*view=table.*"));
            page.goBack();

            page.locator(".card h3 a, .card h2 a").first().click();
            page.waitForURL(Pattern.compile(".*/en/initiatives/.+"));
            assertThat(page.locator("h1")).hasAttribute("lang", "ja");
            assertThat(page.locator("#japanese-note")).isVisible();

            visit.open("/en/compare?id=1&id=2", 200);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(SWITCH)).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            assertThat(page.locator(SWITCH)).hasText("日本語");
            page.locator(SWITCH).click();
            page.waitForURL("**/compare?id=1&id=2");
            assertThat(page.locator("html")).hasAttribute("lang", "ja");
            assertThat(page.url()).isEqualTo("http://localhost:" + port + "/compare?id=1&id=2");
        }
    }

    @Test
    void withoutAScriptTheSwitchIsALinkAsWell() {
        try (Visit visit = CHROMIUM.visitWithoutScript(port, 390)) {
            Page page = visit.open("/initiatives?target=elderly", 200).page();
            page.locator(SWITCH).click();
            page.waitForURL("**/en/initiatives?target=elderly");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
        }
    }

    @ParameterizedTest
    @CsvSource({"elderly, 高齢者", "loneliness, 孤独", "children’s cafeteria, 子ども食堂", "hikikomori, ひきこもり"})
    void anEnglishWordFindsWhatTheJapaneseOneFinds(String english, String japanese) {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            List<String> theirs = found(visit.page(), japanese);
            assertThat(theirs).as(japanese).isNotEmpty();
            assertThat(found(visit.page(), english)).as(english).containsAll(theirs);
        }
    }

    /** English names have spaces where Japanese ones may be parted anywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void noColumnOfTheTablePushesTheOthersOut(String language) {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open(language + "/initiatives?view=table", 200).page();
            Number widest = (Number)
                    page.evaluate(
                            "Math.max(...[...document.querySelectorAll('.list-table thead th')].map(head => head.offsetWidth))");
            assertThat(widest.doubleValue()).isBetween(100.0, 400.0);
        }
    }

    private List<String> found(Page page, String words) {
        String body = page.request()
                .get("http://localhost:" + port + "/api/v1/initiatives?size=100&q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .text();
        JsonNode items = JsonMapper.shared().readTree(body).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("slug").asString())
                .toList();
    }
}
