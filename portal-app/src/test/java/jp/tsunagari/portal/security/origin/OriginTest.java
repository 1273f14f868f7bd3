package jp.tsunagari.portal.security.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/** What a server believes of what a request says of itself; a bare server, on a connection of its own. */
class OriginTest {

    private static final String FORWARDED = """
            X-Forwarded-For: 198.51.100.7
            X-Forwarded-Proto: https
            X-Forwarded-Host: other.example
            """;

    private @Nullable WebServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void noProxyIsBelievedUnlessItIsNamed() throws IOException {
        start("", "", "");
        assertThat(ask("/", "localhost", FORWARDED)).endsWith("http://localhost 127.0.0.1 false");
    }

    @Test
    void aProxyOfANamedRangeIsBelieved() throws IOException {
        start("", "", "10.0.0.0/24,127.0.0.0/8");
        assertThat(ask("/", "localhost", FORWARDED)).endsWith("https://other.example 198.51.100.7 true");
    }

    /** Only what the proxies themselves have added counts: the client may have begun the list. */
    @Test
    void aClientCannotPutAnAddressBeforeItsOwn() throws IOException {
        start("", "", "127.0.0.1,10.0.0.2");
        assertThat(ask("/", "localhost", "X-Forwarded-For: 192.0.2.1, 198.51.100.7, 10.0.0.2\n"))
                .contains(" 198.51.100.7 ");
    }

    @Test
    void aProxyOfAnotherRangeIsNotBelieved() throws IOException {
        start("", "", "10.0.0.0/24");
        assertThat(ask("/", "localhost", FORWARDED)).contains(" 127.0.0.1 false");
    }

    @Test
    void onlyTheConfiguredHostIsAnsweredAndLinksBeginWithIt() throws IOException {
        start("https://portal.example.jp", "intra.example.jp", "");
        assertThat(ask("/", "Portal.Example.jp", "")).endsWith("https://portal.example.jp 127.0.0.1 true");
        assertThat(ask("/", "portal.example.jp:8080", "")).endsWith("https://portal.example.jp 127.0.0.1 true");
        assertThat(ask("/", "intra.example.jp", "")).endsWith("https://portal.example.jp 127.0.0.1 true");
        assertThat(ask("/", "attacker.example", ""))
                .startsWith("HTTP/1.1 421")
                .contains("text/plain;charset=UTF-8", "https://portal.example.jp/ を開いてください")
                .doesNotContain("attacker");
        assertThat(ask("/", "localhost", FORWARDED.replace("other", "portal"))).startsWith("HTTP/1.1 421");
        assertThat(ask("/actuator/health/readiness", "localhost", "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void withoutOneNoNameOfARequestIsWrittenIntoLinks() throws IOException {
        start("", "", "");
        String own = "http://127.0.0.1 127.0.0.1 false";
        assertThat(ask("/", "attacker.example", "")).startsWith("HTTP/1.1 200").endsWith(own);
        assertThat(ask("/", "127.0.0.1", "")).endsWith(own);
        assertThat(ask("/", "localhost", "")).endsWith("http://localhost 127.0.0.1 false");
        assertThat(ask("/", "192.0.2.9", "")).as("as through a mapped port").contains("http://192.0.2.9 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.example", "10.0.0.0/8/8", "10.0.0.*"})
    void whatIsNoRangeIsRefusedAtTheStart(String proxies) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start("", "", proxies))
                .withMessageContaining("portal.trusted-proxies");
    }

    private void start(String publicUrl, String hosts, String proxies) {
        OriginConfiguration origin = new OriginConfiguration(publicUrl, list(hosts), list(proxies));
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        origin.believedProxies().customize(factory);
        var filter = origin.ownHostFilter(Messages.ofClasspath());
        server = factory.getWebServer(filter, new ServletRegistrationBean<>(new Mirror(), "/*"));
        server.start();
    }

    private static List<String> list(String commas) {
        return Stream.of(commas.split(",")).filter(each -> !each.isEmpty()).toList();
    }

    /** The whole answer, to a request as a client may write it; the usual clients do not let one choose the host. */
    private String ask(String path, String host, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            String request = "GET " + path + " HTTP/1.1\nHost: " + host + "\n" + headers + "Connection: close\n\n";
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Answers with what it is told of the request. */
    private static final class Mirror extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String answer = "%s://%s %s %s"
                    .formatted(
                            request.getScheme(), request.getServerName(), request.getRemoteAddr(), request.isSecure());
            response.setContentLength(answer.length());
            response.getWriter().print(answer);
        }
    }
}
