package jp.tsunagari.portal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.testing.BegunSession;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalTest;
import org.apache.coyote.AbstractProtocol;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is sent to whatever address, by whomever: no answer is an error of the server, none lacks the headers, and no
 * request writes more than a line into the log. {@code fuzz.requests} says how many are tried. What they change stays in a
 * catalogue of their own.
 */
@PortalTest
@TestPropertySource(properties = "spring.application.name=fuzz")
@Order(2)
class OddRequestsTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1_500);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128);

    /** After so many requests users sign in again: what is sent may sign them out or close their accounts. */
    private static final int ROUND = 150;

    private static final int SHOWN = 40;
    private static final List<String> HEADERS = List.of(
            "x-content-type-options: nosniff",
            "content-security-policy: default-src 'none'",
            "x-frame-options: deny",
            "referrer-policy: ",
            "permissions-policy: ",
            "cross-origin-opener-policy: ");

    /** Pages whose forms and links have the names of fields and parameters. */
    private static final List<String> PAGES = List.of(
            "/initiatives",
            "/organisations",
            "/regions",
            "/matrix",
            "/compare/groups",
            "/login",
            "/compare?with=2025-switch",
            "/my/initiatives/1",
            "/my/organisations/1",
            "/my/organisations/1/initiatives/new",
            "/account",
            "/admin/accounts",
            "/admin/accounts/invite",
            "/admin/audit",
            "/admin/thesaurus",
            "/admin/vocabulary",
            "/admin/imports",
            "/admin/searches");

    /** Names that no page shows. */
    private static final List<String> FIELDS = List.of(
            "q",
            "page",
            "size",
            "sort",
            "order",
            "with",
            "version",
            "number",
            "savedAt",
            "theirs",
            "from",
            "to",
            "key",
            "reason",
            "button",
            "regionQuery",
            "role",
            "sections[0].heading",
            "sections[1].body",
            "metrics[0].value",
            "metrics[0].label",
            "code",
            "format",
            "error",
            "signed-out",
            "draft",
            "replaces",
            "revision",
            "status",
            "seen",
            "initiative");

    @Autowired
    private ServletWebServerApplicationContext portal;

    @Autowired
    private Collection<RequestMappingHandlerMapping> mappings;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @LocalServerPort
    private int port;

    @Test
    void noRequestIsTooOdd() throws Exception {
        ServerLog log = new ServerLog(serverThreads());
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        Map<String, String> faults = new TreeMap<>();
        try {
            Visitor admin = visitor(Role.ADMIN, 0);
            OddRequests requests = new OddRequests(SEED, routes(), fields(admin));
            for (int done = 0; done < REQUESTS; done += ROUND) {
                tryRound(requests, done, faults);
            }
        } finally {
            root.detachAppender(log);
        }
        assertThat(faults).as("%d faults", faults.size()).isEmpty();
        // The server's threads have been found.
        assertThat(log.lines).isNotEmpty();
        assertThat(log.traces).isEmpty();
        assertThat(log.lines.size()).isLessThanOrEqualTo(REQUESTS);
    }

    private void tryRound(OddRequests requests, int done, Map<String, String> faults) throws Exception {
        List<Visitor> visitors =
                List.of(new Visitor("", ""), visitor(Role.STAFF, done + 1), visitor(Role.ADMIN, done + 1));
        for (int i = 0; i < ROUND; i++) {
            Visitor visitor = visitors.get(i % visitors.size());
            String request = requests.next("localhost:" + port, visitor.cookie, visitor.token);
            String fault = fault(send(request));
            if (!fault.isEmpty() && faults.size() < SHOWN) {
                faults.putIfAbsent(
                        fault + " at " + request.split("[ ?]", 3)[0] + " " + request.split("[ ?]", 3)[1],
                        shown(request));
            }
        }
    }

    /** Long values in short. */
    private static String shown(String request) {
        return request.replaceAll("(.{1,9}?)\\1{9,}", "$1…").replace("\r\n", "\n");
    }

    private static String fault(String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) {
            return "no answer";
        }
        String head =
                answer.substring(0, Math.max(answer.indexOf("\r\n\r\n"), 0)).toLowerCase(Locale.ROOT);
        int status = Integer.parseInt(answer.substring(9, 12));
        if (status >= 500 && !(status == 503 && head.contains("\nretry-after:"))) {
            return "status " + status;
        }
        return HEADERS.stream()
                .filter(header -> !head.contains("\n" + header))
                .findFirst()
                .map(header -> status + " without " + header)
                .orElse("");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) Patience.BY_THE_CLOCK.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.startsWith("HTTP/1.1 100") ? answer.substring(answer.indexOf("\r\n\r\n") + 4) : answer;
        }
    }

    private List<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Stream<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                        ? Stream.of("ANY")
                        : info.getMethodsCondition().getMethods().stream().map(Enum::name);
                methods.forEach(method ->
                        info.getPatternValues().forEach(path -> routes.add(method + " " + path.replaceAll("\\s", ""))));
            }
        }
        routes.addAll(List.of(
                "POST /login",
                "POST /logout",
                "GET /css/site.css",
                "GET /js/none.js",
                "GET /webjars/htmx.org/none",
                "GET /actuator/health",
                "GET /actuator/health/readiness",
                "GET /nothing",
                "GET /api/v1/nothing"));
        return List.copyOf(routes);
    }

    private List<String> fields(Visitor admin) throws IOException {
        Set<String> names = new TreeSet<>(FIELDS);
        for (String page : PAGES) {
            Document document = page(page, admin.cookie);
            names.addAll(document.select("[name]").eachAttr("name"));
            document.select("a[href*=?]").eachAttr("href").stream()
                    .flatMap(address -> Stream.of(
                            address.substring(address.indexOf('?') + 1).split("&", -1)))
                    .map(parameter -> parameter.split("=", -1)[0])
                    .forEach(names::add);
        }
        names.remove("_csrf");
        return new ArrayList<>(names);
    }

    /** Somebody who has just signed in. */
    private Visitor visitor(Role role, int round) throws IOException {
        String login = role.name().toLowerCase(Locale.ROOT) + round + "@example.org";
        String cookie = "SESSION="
                + Base64.getEncoder()
                        .encodeToString(
                                BegunSession.of(sessions, accounts, login, role).getBytes(StandardCharsets.US_ASCII));
        return new Visitor(
                cookie, page("/account", cookie).select("input[name=_csrf]").attr("value"));
    }

    private Document page(String path, String cookie) throws IOException {
        String answer = send("GET " + path + " HTTP/1.0\r\nHost: localhost\r\nCookie: " + cookie + "\r\n\r\n");
        return Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    private String serverThreads() {
        AbstractProtocol<?> protocol = (AbstractProtocol<?>) ((TomcatWebServer) portal.getWebServer())
                .getTomcat()
                .getConnector()
                .getProtocolHandler();
        return protocol.getName().replace("\"", "").replaceAll("-\\d+$", "") + "-exec-";
    }

    private record Visitor(String cookie, String token) {}

    /** What this server's threads write; other tests may run at the same time. */
    private static final class ServerLog extends AppenderBase<ILoggingEvent> {

        private final String threads;
        private final Collection<String> lines = new ConcurrentLinkedQueue<>();
        private final Collection<String> traces = new ConcurrentLinkedQueue<>();

        ServerLog(String threads) {
            this.threads = threads;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThreadName().startsWith(threads)) {
                lines.add(event.getFormattedMessage());
                if (event.getThrowableProxy() != null) {
                    traces.add(event.getLoggerName() + ": "
                            + event.getFormattedMessage() + " "
                            + event.getThrowableProxy().getClassName() + ": "
                            + event.getThrowableProxy().getMessage());
                }
            }
        }
    }
}
