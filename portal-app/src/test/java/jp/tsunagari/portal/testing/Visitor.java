package jp.tsunagari.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A user with a browser in front of a portal that runs in another process: real HTTP, with cookies. */
public final class Visitor {

    /** No answer may take longer, whatever is broken: three seconds of the pool's patience, and the work itself. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private final HttpClient browser;
    private final int port;
    private final Duration longestWait;

    public Visitor(int port) {
        this(
                port,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build(),
                MAX_WAIT);
    }

    private Visitor(int port, HttpClient browser, Duration longestWait) {
        this.port = port;
        this.browser = browser;
        this.longestWait = longestWait;
    }

    /** The same browser of a user who waits longer, as for a database that is just coming back. */
    public Visitor waitingFor(Duration longest) {
        return new Visitor(port, browser, longest);
    }

    /** The same browser, with its cookies, in front of another node. */
    public Visitor at(int otherPort) {
        return new Visitor(otherPort, browser, longestWait);
    }

    /** The answer to an address, which must come in time. */
    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** As above, while the test goes on. */
    public CompletableFuture<HttpResponse<String>> getLater(String path) {
        return browser.sendAsync(request(path).timeout(Patience.BY_THE_CLOCK).build(), BodyHandlers.ofString());
    }

    public int status(String path) {
        return get(path).statusCode();
    }

    /** The page at an address, which must answer 200. */
    public Document page(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** The page that signing in leads to. */
    public Document signIn(String login, String password) {
        return send(page("/login"), "/login", Map.of("username", login, "password", password));
    }

    /** The page that signing out, with the button of this page, leads to. */
    public Document signOut(Document page) {
        return send(page, "/logout");
    }

    /** The page that a form without fields leads to; the token is taken from the page that it stands on. */
    public Document send(Document page, String action) {
        return send(page, action, Map.of());
    }

    /** The page that a form leads to; the token is taken from the page that it stands on. */
    public Document send(Document page, String action, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", page.select("input[name=_csrf]").attr("value"));
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return Jsoup.parse(send(request).body());
    }

    /** The page that a form for files leads to, when it is sent with one text file. */
    public HttpResponse<String> upload(Document page, String action, String name, byte[] content) {
        String boundary = "----a-line-that-no-file-has";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part(boundary, "name=\"_csrf\"", ""));
        body.writeBytes(page.select("input[name=_csrf]").attr("value").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(part(boundary, "name=\"files\"; filename=\"" + name + "\"", "Content-Type: text/plain\r\n"));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(action)
                .timeout(Patience.BY_THE_CLOCK)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static byte[] part(String boundary, String disposition, String more) {
        return ("\r\n--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Patience.stretched(longestWait));
    }
}
