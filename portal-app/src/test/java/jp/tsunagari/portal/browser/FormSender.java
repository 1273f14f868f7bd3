package jp.tsunagari.portal.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.tsunagari.portal.testing.Patience;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Fetches pages and sends their forms as a browser does, over real HTTP, so that notices reach the page after. */
final class FormSender {

    private static final String BOUNDARY = "----a-line-that-no-field-has";

    private final HttpClient browser;
    private final String base;

    /** @param session of whom it is; empty for anybody */
    FormSender(int port, String session) {
        base = "http://localhost:" + port;
        CookieManager cookies = new CookieManager();
        if (!session.isEmpty()) {
            HttpCookie cookie = new HttpCookie(
                    "SESSION", Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.US_ASCII)));
            cookie.setPath("/");
            cookie.setVersion(0);
            cookies.getCookieStore().add(URI.create(base), cookie);
        }
        browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    Answer get(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /** The page that it leads to at last. */
    Answer send(String action, RefusedForm.Sent form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + action));
        return exchange(
                form.multipart()
                        ? request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(BodyPublishers.ofString(form.parts(BOUNDARY)))
                                .build()
                        : request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form.urlEncoded()))
                                .build());
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(request, (name, value) -> true)
                            .timeout(Patience.BY_THE_CLOCK)
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(answer.statusCode(), Jsoup.parse(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    record Answer(int status, Document html) {}
}
