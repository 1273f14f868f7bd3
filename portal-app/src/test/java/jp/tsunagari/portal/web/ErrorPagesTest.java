package jp.tsunagari.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Error pages over real HTTP, because it is the server that forwards to them. */
@PortalTest
class ErrorPagesTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "/nothing,                404, ページが見つかりません",
        "/initiatives/none,       404, ページが見つかりません",
        "/regions/99,             404, ページが見つかりません",
        "/error,                  404, ページが見つかりません",
        "/initiatives//x,         400, この指定は読み取れませんでした",
    })
    void aPageThatHelps(String path, int status, String title) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("main a[href=/initiatives]")).isNotEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    /** Each says what has happened and what to do, in the language of the address, as the server's own page and as the portal's. */
    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 408, 410, 413, 415, 429, 500, 503})
    void everyErrorIsExplainedInBothLanguages(int status) {
        Document japanese = page("/about", status);
        Document english = page("/en/about", status);
        for (Document page : List.of(japanese, english)) {
            assertThat(page.select("main h1").text()).isNotBlank();
            assertThat(page.select("main .lead").text()).isNotBlank();
            assertThat(page.select("main h2 + ul li").eachText()).isNotEmpty().allMatch(advice -> advice.length() > 10);
        }
        assertThat(japanese.select("html").attr("lang")).isEqualTo("ja");
        assertThat(japanese.select("main a.button").attr("href")).isEqualTo("/");
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("main").text()).doesNotContainPattern("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
        assertThat(english.select("main a.button").attr("href")).isEqualTo("/en/");
        if (status != 500) {
            assertThat(japanese.select("main h1").text())
                    .as("words of its own")
                    .isNotIn("この要求は受け付けられませんでした", "サーバーで問題が起きました");
        }
    }

    private Document page(String path, int status) {
        return Html.parse(mvc.get()
                .uri(path.replace("/about", "/error"))
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                .exchange());
    }

    @Test
    void whatTheServerCannotReadIsAnsweredInTheLanguageOfTheAddress() throws Exception {
        assertThat(raw("/en/a%00b", "text/html"))
                .startsWith("HTTP/1.1 400")
                .contains("lang=\"en\"", "This request could not be read", "href=\"/en/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/initiatives?q=LONG", "/en/initiatives?q=福祉"})
    void soIsWhatTheServerGivesUpWithin(String address) throws Exception {
        assertThat(raw(address.replace("LONG", "a".repeat(18_000)), "text/html"))
                .startsWith("HTTP/1.1 400")
                .contains("lang=\"en\"", "This request could not be read");
    }

    @Test
    void aFormFromAnotherSiteOrAnOldOneIsRefusedWithAnExplanation() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/login")
                        .POST(HttpRequest.BodyPublishers.ofString("username=a&password=b"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("有効期限", "再読み込み");
    }

    @Test
    void belowTheApiErrorsAreProblems() throws Exception {
        HttpResponse<String> answer = get("/api/v1/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404", "ページが見つかりません");
    }

    /** What the server finds out by itself, before anything of the portal runs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/<a>",
                "/initiatives?q=LONG",
                "/a%2fb",
                "/a%00b",
                "/initiatives?q=%",
                "/initiatives?q=%00",
                "/my;a=b",
                "//x"
            })
    void theServersOwnErrorsAreInThePortalsWords(String address) throws Exception {
        String answer = raw(address.replace("LONG", "%E3%81%82".repeat(2_000)), "text/html");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains(
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy:",
                        "Permissions-Policy:")
                .contains("Content-Security-Policy:", "この指定は読み取れませんでした", "つながり")
                .doesNotContain("Tomcat", "Bad Request");
    }

    @Test
    void aQueryNeedNotBeEncoded() throws Exception {
        assertThat(raw("/initiatives?q=<a>|{}", "text/html"))
                .startsWith("HTTP/1.1 200")
                .contains("value=\"&lt;a&gt;|{}\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/a%00b",
                "/api/v1/initiatives?q=LONG",
                "/api/v1/initiatives?q[]=a",
                "/api/v1/initiatives?q%5B%5D=a",
                "/api/v1/initiatives?q=%E5",
                "/api/v1/initiatives/%E5",
                "/api/v1/initiatives/..%2f..",
                "/api/v1/initiatives?q=%00",
                "/api/v1/initiatives?q=福祉",
                "/en/api/v1/福祉"
            })
    void theServersOwnErrorsAreProblemsBelowTheApi(String address) throws Exception {
        assertThat(raw(address.replace("LONG", "a".repeat(18_000)), "text/html"))
                .startsWith("HTTP/1.1 400")
                .contains(
                        "Content-Type: application/problem+json",
                        "X-Content-Type-Options: nosniff",
                        "Content-Security-Policy:",
                        "Access-Control-Allow-Origin: *",
                        "\"status\":400");
    }

    /** As a hand types it into a terminal; browsers encode it. */
    @Test
    void anAddressWithLettersIsRefusedInItsLanguage() throws Exception {
        assertThat(raw("/en/initiatives?q=福祉", "text/html"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Language: en", "<html lang=\"en\"");
        assertThat(raw("/initiatives?q=福祉", "text/html")).contains("Content-Language: ja");
    }

    @Test
    void aForeignSessionCookieIsNoError() throws Exception {
        for (String cookie : List.of("A".repeat(30), "AAAA", "%00", "\"", "bm90IGEgc2Vzc2lvbg==")) {
            HttpResponse<String> answer = client.send(
                    request("/about")
                            .header("Cookie", "SESSION=" + cookie)
                            .GET()
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(cookie).isEqualTo(200);
        }
    }

    private String raw(String address, String accept) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: " + accept
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }
}
