package jp.tsunagari.portal.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** A person who changes the title of one card again and again, and remembers which changes were confirmed. */
final class TrialEditor {

    /** In place of a status: a page that confirms no change, as it asks for signing in or a decision first. */
    static final int UNCONFIRMED = 204;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final IntSupplier port;
    private final String password;
    private final long card;
    private final ConcurrentLinkedQueue<String> confirmed = new ConcurrentLinkedQueue<>();
    private boolean signedIn;
    private volatile @Nullable String last;

    TrialEditor(IntSupplier port, String password, long card) {
        this.port = port;
        this.password = password;
        this.card = card;
    }

    long card() {
        return card;
    }

    /** A mark in the title of each change that the portal has confirmed. */
    List<String> confirmed() {
        return List.copyOf(confirmed);
    }

    /** The status of the last answer; 200 only if the portal said that the change is public. */
    int edit() throws IOException, InterruptedException {
        if (!signedIn) {
            int status = signIn();
            if (status != 200) {
                return status;
            }
        }
        String path = "/my/initiatives/" + card;
        HttpResponse<String> page = get(path);
        if (page.statusCode() == 200 && form(page) == null) {
            page = get(path + "?draft=");
        }
        FormElement form = page.statusCode() == 200 ? form(page) : null;
        if (form == null) {
            signedIn = page.statusCode() != 200;
            return page.statusCode() == 200 ? UNCONFIRMED : page.statusCode();
        }
        String mark = UUID.randomUUID().toString();
        List<String> fields = new ArrayList<>();
        form.formData().stream()
                .filter(field -> !field.key().equals("title") && !field.key().equals("button"))
                .forEach(field -> fields.add(field(field.key(), field.value())));
        fields.add(field("title", "負荷の試験 " + mark));
        fields.add(field("button", "publish"));
        HttpResponse<String> answer = post(form.attr("action"), fields);
        if (answer.statusCode() == 200 && answer.body().contains("公開しました")) {
            confirmed.add(mark);
            last = mark;
            return 200;
        }
        signedIn = answer.statusCode() != 200 || form(answer) != null;
        return answer.statusCode() == 200 ? UNCONFIRMED : answer.statusCode();
    }

    /** The last change that was confirmed, by its mark; null before the first. */
    @Nullable
    String lastConfirmed() {
        return last;
    }

    private int signIn() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/login");
        if (page.statusCode() != 200) {
            return page.statusCode();
        }
        String token = Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
        HttpResponse<String> answer =
                post("/login", List.of(field("_csrf", token), field("username", "admin"), field("password", password)));
        signedIn = answer.statusCode() == 200 && answer.body().contains("マイページ");
        return answer.statusCode();
    }

    private static FormElement form(HttpResponse<String> page) {
        Document document = Jsoup.parse(page.body());
        return (FormElement) document.selectFirst("form[data-card-form]");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, List<String> fields) throws IOException, InterruptedException {
        String body = fields.stream().collect(Collectors.joining("&"));
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port.getAsInt() + path))
                .timeout(PATIENCE);
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
