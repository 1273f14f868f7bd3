package jp.tsunagari.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.testing.FormCookies;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Signing in and out over real HTTP, with the cookies that a browser would keep. */
@PortalTest
class SignInTest {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @Test
    void theAdminComesInLooksAtTheImportsAndGoesOut() throws Exception {
        Document own = signIn("Admin", PortalTest.ADMIN_PASSWORD);
        assertThat(own.select("h1").text()).isEqualTo("マイページ");
        Document imports = get("/admin/imports");
        assertThat(imports.select("h1").text()).isEqualTo("取り込みの記録");
        assertThat(imports.select("tbody tr")).hasSize(1);
        assertThat(imports.select(".state--succeeded").text()).isEqualTo("完了");

        Document run = get(imports.select("tbody a").attr("href"));
        assertThat(run.select("dl").text()).contains("読み取り 20件、追加 20件", "起動時の自動取り込み", "令和7年度");
        assertThat(run.select("tbody tr")).isNotEmpty();

        Document front = post("/logout", Map.of("_csrf", csrf(run)));
        assertThat(front.select(".site-header__admin")).isEmpty();
        assertThat(get("/admin/imports").select("h1").text()).isEqualTo("ログイン");
    }

    /** As people with a double click do: both write a message into one session, and one of them used to fail. */
    @Test
    void twoRequestsOfOneSessionAtOnceAreBothAnswered() throws Exception {
        signIn("admin", PortalTest.ADMIN_PASSWORD);
        Document account = get("/account");
        String form = Map.of(
                        "_csrf",
                        csrf(account),
                        "name",
                        account.select("input[name=name]").attr("value"))
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/account/name"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        for (int pair = 0; pair < 10; pair++) {
            var one = browser.sendAsync(request, BodyHandlers.ofString());
            var other = browser.sendAsync(request, BodyHandlers.ofString());
            assertThat(List.of(one.get().statusCode(), other.get().statusCode()))
                    .containsOnly(200);
        }
    }

    @Test
    void aWrongPasswordSaysSoAndKeepsTheTypedName() throws Exception {
        Document refused = signIn("admin", "wrong");
        assertThat(refused.select("[role=alert]").text()).contains("ログインできませんでした");
        assertThat(refused.select("#username").attr("value")).isEqualTo("admin");
        assertThat(refused.select("#password").attr("value")).isEmpty();
        assertThat(get("/login").select("#username").attr("value")).isEmpty();
    }

    @Test
    void anUnknownNameGetsTheSameAnswer() throws Exception {
        assertThat(signIn("nobody", "wrong").select("[role=alert]").text())
                .isEqualTo(signIn("admin", "wrong").select("[role=alert]").text());
    }

    @Test
    void theSessionIsNewAfterSigningInAndHiddenFromScripts() throws Exception {
        FormCookies.asInReality(context);
        get("/login");
        assertThat(cookies.getCookieStore().getCookies())
                .as("who only looks has no session")
                .noneMatch(cookie -> cookie.getName().equals("SESSION"));
        signIn("admin", PortalTest.ADMIN_PASSWORD);
        assertThat(sessionId()).isNotEmpty();
        assertThat(cookies.getCookieStore().getCookies())
                .as("the token of before is worth nothing any more")
                .noneMatch(cookie -> cookie.getName().equals("form"));

        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request("/login").build(), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        HttpResponse<String> pretended = HttpClient.newHttpClient()
                .send(request("/login").header("X-Forwarded-Proto", "https").build(), BodyHandlers.ofString());
        assertThat(pretended.headers().firstValue("Set-Cookie").orElseThrow())
                .as("no proxy is believed that is not named; OriginTest tries one that is")
                .doesNotContain("Secure");
    }

    private Document signIn(String login, String password) throws Exception {
        return post("/login", Map.of("_csrf", csrf(get("/login")), "username", login, "password", password));
    }

    private static String csrf(Document page) {
        return page.select("input[name=_csrf]").attr("value");
    }

    private String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private Document get(String path) throws IOException, InterruptedException {
        return Jsoup.parse(
                browser.send(request(path).build(), BodyHandlers.ofString()).body());
    }

    private Document post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return Jsoup.parse(browser.send(request, BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
