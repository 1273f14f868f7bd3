package jp.tsunagari.portal.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From every page a reader gets to the same page in the other language, and a search engine is told of it. */
@PortalTest
class LanguageSwitchTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private MockMvcTester mvc;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/initiatives",
                "/initiatives?q=%E5%B1%85%E5%A0%B4%E6%89%80&target=elderly&view=table",
                "/initiatives/2025-watalis",
                "/initiatives/2025-watalis/source",
                "/organisations?page=x",
                "/regions",
                "/regions/12",
                "/matrix?x=%22%3E%3Cb%3E",
                "/compare?id=1&id=2",
                "/compare/groups",
                "/shortlist?id=1",
                "/suggestions?q=%E5%8C%97",
                "/about",
                "/about/terms",
                "/about/reading",
                "/about/vocabulary",
                "/accessibility",
                "/api-docs",
                "/login",
                "/login?error",
                "/password/reset",
                "/report?about=/initiatives",
                "/nothing?a=b&c=%E3%81%82",
                "/regions/99",
                "/initiatives?q=%01&page=zzz"
            })
    void theSwitchLeadsToTheSamePageAndBack(String path) throws Exception {
        for (SiteLanguage language : SiteLanguage.values()) {
            SiteLanguage other = language == SiteLanguage.ENGLISH ? SiteLanguage.JAPANESE : SiteLanguage.ENGLISH;
            HttpResponse<String> answer = get(language.prefix() + path);
            assertThat(answer.headers().firstValue("Content-Language")).as(path).hasValue(language.tag());
            Document page = Jsoup.parse(answer.body());
            Element link = theSwitch(page);
            assertThat(link.attr("href")).isEqualTo(other.prefix() + path);
            assertThat(link.attr("lang")).isEqualTo(other.tag());
            assertThat(link.attr("hreflang")).isEqualTo(other.tag());
            assertThat(link.text()).isEqualTo(other.ownName());
            assertThat(page.select(".languages__note")).isEmpty();
            assertThat(get(other.prefix() + path).statusCode()).isEqualTo(answer.statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/accounts,                  /en/admin/accounts",
        "/admin/audit?page=1,              /en/admin/audit?page=1",
        "/admin/pages/help/ja,             /en/admin/pages/help/ja",
        "/en/admin/imports,                /admin/imports",
        "/en/admin/thesaurus/new?label=x,  /admin/thesaurus/new?label=x",
    })
    void adminsSwitchToo(String path, String there) throws Exception {
        var answer = mvc.get()
                .uri(URI.create(path))
                .with(user("admin").roles("ADMIN"))
                .exchange();
        assertThat(answer).hasStatusOk();
        Document page = Html.parse(answer);
        assertThat(theSwitch(page).attr("href")).isEqualTo(there);
        assertThat(page.select("link[hreflang]")).isEmpty();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    /** What was typed stays behind, which the page says, and the address is one that can be asked for. */
    @ParameterizedTest
    @CsvSource({
        "/report,                             /en/report?about=%2F",
        "/en/report,                          /report?about=%2F",
        "/admin/pages/help/ja,                /en/admin/pages/help/ja",
        "/admin/invitations,                  /en/admin/invitations/new",
        "/admin/thesaurus/concepts,           /en/admin/thesaurus/new",
        "/admin/vocabulary/targets/terms,     /en/admin/vocabulary/targets/new",
    })
    void afterAFormWasRefusedItLeadsToTheForm(String path, String there) throws Exception {
        var answer = mvc.post()
                .uri(path)
                .param("version", "0")
                .param("markdown", "")
                .with(user("admin").roles("ADMIN"))
                .with(csrf())
                .exchange();
        Document page = Html.parse(answer);
        assertThat(theSwitch(page).attr("href")).isEqualTo(there);
        assertThat(page.select(".languages__note").text()).isNotEmpty();
        assertThat(mvc.get().uri(URI.create(there)).with(user("admin").roles("ADMIN")))
                .hasStatusOk();
    }

    @Test
    void aPageAboutALostFormLeadsToThePageOfTheForm() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/en/login"))
                        .POST(HttpRequest.BodyPublishers.ofString("username=a&password=b"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(theSwitch(Jsoup.parse(answer.body())).attr("href")).isEqualTo("/login");
    }

    /** No address of a request may become one of another site. */
    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "/en//evil.example/x", "///evil.example", "/\\evil.example"})
    void theSwitchStaysOnThisSite(String path) throws Exception {
        Document page = Jsoup.parse(raw(path));
        assertThat(theSwitch(page).attr("href")).isIn("/", "/en/");
    }

    /** The server answers these by itself. */
    @Test
    void whatTheServerCannotReadIsAnsweredInTheLanguageOfTheAddress() throws Exception {
        Document english = Jsoup.parse(raw("/en/a%00b"));
        assertThat(english.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("main").text()).doesNotContainPattern("\\p{IsHan}|\\p{IsHiragana}");
        assertThat(english.select("main a[href=/en/initiatives]")).isNotEmpty();
        assertThat(theSwitch(english).attr("href")).isEqualTo("/");
        Document japanese = Jsoup.parse(raw("/a%00b"));
        assertThat(japanese.selectFirst("html").attr("lang")).isEqualTo("ja");
        assertThat(theSwitch(japanese).attr("href")).isEqualTo("/en/");
    }

    @ParameterizedTest
    @CsvSource({
        "/,                                        /",
        "/initiatives/2025-watalis,                /initiatives/2025-watalis",
        "/initiatives?page=2&sort=NEWEST,          /initiatives?page=2",
        "/regions/12,                              /regions/12",
        "/about/terms,                             /about/terms",
        "/api-docs,                                /api-docs",
    })
    void searchEnginesAreToldOfEveryLanguage(String path, String canonical) throws Exception {
        String root = "http://localhost:" + port;
        for (SiteLanguage language : SiteLanguage.values()) {
            Document page = Jsoup.parse(get(language.prefix() + path).body());
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(root + language.prefix() + canonical);
            assertThat(page.select("link[rel=alternate][hreflang]").stream()
                            .map(link -> link.attr("hreflang") + " " + link.attr("href")))
                    .containsExactly(
                            "ja " + root + canonical,
                            "en " + root + "/en" + canonical,
                            "x-default " + root + canonical);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/initiatives?q=x", "/login", "/password/reset", "/report", "/nothing"})
    void whatTheyAreNotToKeepIsNoAlternate(String path) throws Exception {
        for (String language : List.of("", "/en")) {
            assertThat(Jsoup.parse(get(language + path).body()).select("link[hreflang]"))
                    .isEmpty();
        }
    }

    private static Element theSwitch(Document page) {
        assertThat(page.select("header #languages a")).hasSize(1);
        return page.select("header #languages a").first();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private String raw(String address) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(answer.indexOf('<'));
        }
    }
}
