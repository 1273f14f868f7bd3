package jp.tsunagari.portal.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Slow clients and large bodies take neither the threads nor the disk of the portal; honest ones are served. */
@PortalTest
class SlowClientTest {

    /** More than the server has threads. */
    private static final int CLIENTS = 230;

    /** More than a file of concepts may have, so that the test leaves nothing. */
    private static final int TOO_LARGE_TO_BE_KEPT = 9 * 1_024 * 1_024;

    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    private ServletContext server;

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\na",
                "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n5\r\na",
                "Content-Type: application/json\r\nContent-Length: 1\r\n\r\n",
                "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n--x\r\n"
            })
    void slowSendersLeaveTheThreadsToOthers(String head) throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            send("POST /login HTTP/1.1\r\nHost: localhost\r\n" + head);
        }
        Patience.until("senders beyond the limit have an answer", () -> answered() >= CLIENTS - 20);
        for (int i = 0; i < 5; i++) {
            assertThat(get("/").statusCode()).isEqualTo(200);
        }
        // Who sends a form in one go is not kept from it.
        assertThat(signIn().uri().getPath()).isEqualTo("/my");
        String refused = answer(
                clients.stream().filter(SlowClientTest::isAnswered).findFirst().orElseThrow());
        assertThat(refused).contains("X-Content-Type-Options: nosniff").contains("Connection: close");
        if (!head.contains("multipart")) {
            assertThat(refused).startsWith("HTTP/1.1 503").contains("Retry-After: 20", "ただいま混み合っています");
        }
    }

    @Test
    void aBodyThatDoesNotComeIsOver() throws Exception {
        Socket client = send(
                "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM + "\r\nContent-Length: 9\r\n\r\na");
        assertThat(answer(client)).startsWith("HTTP/1.1 408").contains("Content-Security-Policy:", "送信が時間内に終わりませんでした");
    }

    @Test
    void slowReadersLeaveTheThreadsToOthers() throws Exception {
        String page = "GET /css/site.css HTTP/1.1\r\nHost: localhost\r\n\r\n";
        for (int i = 0; i < CLIENTS; i++) {
            Socket client = new Socket();
            client.setReceiveBufferSize(2_048);
            client.connect(new InetSocketAddress("localhost", port));
            client.getOutputStream().write(page.repeat(60).getBytes(StandardCharsets.US_ASCII));
            clients.add(client);
        }
        for (int i = 0; i < 10; i++) {
            for (Socket client : clients) {
                takeALittle(client);
            }
            new Patience().pause(Duration.ofMillis(200));
        }
        HttpRequest request = request("/about")
                .timeout(Patience.stretched(Duration.ofSeconds(3)))
                .build();
        CompletableFuture<HttpResponse<String>> answer = browser.sendAsync(request, BodyHandlers.ofString());
        Patience.until("another visitor has a page", () -> {
            for (Socket client : clients) {
                takeALittle(client);
            }
            return answer.isDone();
        });
        assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    private static void takeALittle(Socket client) {
        try {
            if (client.getInputStream().available() > 0) {
                client.getInputStream()
                        .skipNBytes(Math.min(1_024, client.getInputStream().available()));
            }
        } catch (IOException e) {
            // The server has hung up, as it should on most of them.
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, 415",
        "/login, 415",
        "/account/name, 415",
        "/admin/imports/plans, 403",
        "/admin/thesaurus/imports, 403"
    })
    void filesOfStrangersAreNotWritten(String path, int status) throws Exception {
        String head = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n";
        int length = 8 * 1_024 * 1_024;
        Socket client = send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length + "\r\n\r\n" + head);
        client.getOutputStream().write(new byte[length - head.length() - 1]);
        assertThat(temporaryFiles()).isEmpty();
        client.getOutputStream().write(0);
        assertThat(answer(client))
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Security-Policy:", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY");
        assertThat(temporaryFiles()).isEmpty();
    }

    /** As clients do that follow a redirect after they have sent a file. */
    @Test
    void aTypeWithoutABodySaysNothing() throws Exception {
        Socket client = send("""
                GET /initiatives HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Content-Type: multipart/form-data; boundary=x\r
                Content-Length: 0\r
                \r
                """);
        assertThat(answer(client)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aFormBeyondTheLimitIsRefusedWhole() throws Exception {
        signIn();
        for (boolean chunked : List.of(false, true)) {
            byte[] name = new byte[2 * 1_024 * 1_024 + 1];
            HttpRequest request = request("/account/name")
                    .header("Content-Type", FORM)
                    .POST(
                            chunked
                                    ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(name))
                                    : BodyPublishers.ofByteArray(name))
                    .build();
            HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("送られた内容が大きすぎます");
        }
    }

    @Test
    void filesOfAnAdminOnASlowLineArrive() throws Exception {
        signIn();
        byte[] end = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + token(get("/admin/thesaurus/files"))
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"slow.csv\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(new byte[TOO_LARGE_TO_BE_KEPT]);
        body.writeBytes(end);
        HttpResponse<String> answer = browser.send(
                request("/admin/thesaurus/imports")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofInputStream(() -> new SlowStream(body.toByteArray())))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("MBまで");
    }

    private HttpResponse<String> signIn() throws Exception {
        String fields = "username=admin&password="
                + URLEncoder.encode(PortalTest.ADMIN_PASSWORD, StandardCharsets.UTF_8)
                + "&_csrf=" + token(get("/login"));
        return browser.send(
                request("/login")
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    private Socket send(String start) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout((int) Patience.BY_THE_CLOCK.toMillis());
        socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
        clients.add(socket);
        return socket;
    }

    private static String answer(Socket client) throws IOException {
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private long answered() {
        return clients.stream().filter(SlowClientTest::isAnswered).count();
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> temporaryFiles() throws IOException {
        File folder = (File) server.getAttribute(ServletContext.TEMPDIR);
        try (Stream<Path> files = Files.walk(folder.toPath())) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Patience.BY_THE_CLOCK)
                .header("Accept", "text/html");
    }

    private static String token(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
    }

    /** A document that pauses now and then. */
    private static final class SlowStream extends InputStream {

        private static final int PIECE = 1_024 * 1_024;

        private final ByteArrayInputStream source;
        private int untilPause = PIECE;

        SlowStream(byte[] content) {
            source = new ByteArrayInputStream(content);
        }

        @Override
        public int read() {
            return source.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (untilPause <= 0) {
                new Patience().pause(Duration.ofMillis(200));
                untilPause = PIECE;
            }
            int count = source.read(target, offset, length);
            untilPause -= count;
            return count;
        }
    }
}
