package jp.tsunagari.portal.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.testing.FormCookies;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Addresses in English, over real HTTP, because the server and every filter read them. */
@PortalTest
class LanguageRoutingTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/initiatives", "/organisations", "/regions", "/matrix", "/about", "/login", "/nothing"})
    void aPageInEnglishLinksToPagesInEnglishOnly(String path) throws Exception {
        Document page = Jsoup.parse(get("/en" + path).body());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        List<String> own = page.select("a[href^=/], form[action^=/], link[rel=alternate][type][href^=/]").stream()
                .filter(link -> !link.hasAttr("hreflang"))
                .map(LanguageRoutingTest::address)
                .toList();
        assertThat(own).isNotEmpty().allSatisfy(address -> assertThat(address).startsWith("/en/"));
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).startsWith("/css/"));
    }

    @Test
    void whatABrowserSpeaksCountsForNothing() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/initiatives?q=%01&page=zzz")
                        .header("Accept-Language", "en")
                        .build(),
                BodyHandlers.ofString());
        assertThat(Jsoup.parse(answer.body()).selectFirst("html").attr("lang")).isEqualTo("ja");
        assertThat(Jsoup.parse(get("/").body()).select("a[href^=/en/]:not([hreflang])"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/en,                       301, /en/",
        "/en/admin/accounts,        302, /en/login",
        "/en/my,                    302, /en/login",
        "/en/regions/01000,         301, /en/regions/01",
        "/en/compare.csv,           302, /en/compare",
    })
    void whatLeadsOnKeepsTheLanguage(String path, int status, String there) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(
                        address -> assertThat(URI.create(address).getPath()).isEqualTo(there));
    }

    /** The rules of access judge what is left when the language is taken away, and it is taken away once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/admin",
                "/en/admin/imports",
                "/en/en/admin",
                "/EN/admin",
                "/En/admin/accounts",
                "//en/admin",
                "/en//admin",
                "/en;x/admin",
                "/en/admin;x",
                "/en/;x/admin",
                "/%65n/admin",
                "/en%2Fadmin",
                "/en/%61dmin",
                "/en/./admin",
                "/en/../en/admin",
                "/x/../en/admin",
                "/en/css/../admin",
                "/en/actuator/prometheus",
                "/ja/admin",
            })
    void noSpellingOpensWhatIsClosed(String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(302, 400, 401, 403, 404);
        if (answer.statusCode() == 302) {
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(address -> assertThat(address).endsWith("/en/login"));
        }
        Document page = Jsoup.parse(answer.body());
        // The switch repeats what was asked for, whatever it is.
        page.select("#languages").remove();
        assertThat(page.html()).doesNotContain("/admin/");
    }

    @Test
    void aFormIsRefusedInEnglishAsItIsInJapanese() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/en/admin/accounts")
                        .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).selectFirst("html").attr("lang")).isEqualTo("en");
    }

    /** It is made behind the filters of the first request: without its styles nobody would believe it. */
    @Test
    void aFormThatIsShownAgainHasTheStylesAndTheLanguageOfTheSite() throws Exception {
        for (String language : List.of("", "/en")) {
            HttpResponse<String> answer = client.send(
                    request(language + "/report")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("kind=QUESTION&about=/matrix&text=kept"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("#text").val()).isEqualTo("kept");
            assertThat(page.select("html").attr("lang")).isEqualTo(language.isEmpty() ? "ja" : "en");
            assertThat(page.select("main form").attr("action")).isEqualTo(language + "/report");
            assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                    .isNotEmpty()
                    .allMatch(address -> address.matches("/css/[a-z]+-[0-9a-f]{32}\\.css"));
        }
    }

    @Test
    void belowTheApiErrorsAreProblemsInEveryLanguage() throws Exception {
        assertThat(get("/en/api/v1/nothing").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void oneSessionIsForAllLanguages() {
        FormCookies.asInReality(context);
        Visitor visitor = new Visitor(port);
        Document own = visitor.send(
                visitor.page("/en/login"),
                "/en/login",
                Map.of("username", "admin", "password", PortalTest.ADMIN_PASSWORD));
        assertThat(own.select("html").attr("lang")).isEqualTo("en");
        assertThat(visitor.page("/my").select(".site-header__admin")).isNotEmpty();
        visitor.send(own, "/en/logout");
        assertThat(visitor.page("/my").select(".site-header__admin")).isEmpty();
    }

    private static String address(Element link) {
        return link.hasAttr("href") ? link.attr("href") : link.attr("action");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
