package jp.tsunagari.portal.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import jp.tsunagari.portal.home.LoadHome;
import jp.tsunagari.portal.postgres.TestHome;
import jp.tsunagari.portal.postgres.TestServer;
import jp.tsunagari.portal.search.index.OpenSearchNode;
import jp.tsunagari.portal.testing.JavaProcess;
import org.springframework.util.FileSystemUtils;

/**
 * Two portals behind a balancer on one PostgreSQL server and one node of OpenSearch, four processes in all. People use
 * them by the balancer alone, each request at the next portal: sessions, changes, searches and kept pages are in step.
 * Then a portal is killed under them and started again, and OpenSearch is away for a while.
 */
final class Nodes {

    private final Arguments arguments;
    private final Path folder;
    private final TestServer server;
    private final String url;
    private final int searchPort = TestHome.freePort();
    private final int users;
    private final int seconds;

    private JavaProcess search;
    private volatile Portal one;
    private volatile Portal other;

    private Nodes(Arguments arguments, Path folder) {
        this.arguments = arguments;
        this.folder = folder;
        this.users = arguments.number("users", 30);
        this.seconds = arguments.number("seconds", 10);
        this.server = TestServer.start(folder.resolve("database"));
        this.url = server.createDatabase();
        this.search = startSearch();
        this.one = startPortal("one");
        this.other = startPortal("other");
    }

    static void run(Arguments arguments, Path folder) throws Exception {
        FileSystemUtils.deleteRecursively(folder);
        Nodes nodes = new Nodes(arguments, Files.createDirectories(folder).toRealPath());
        List<IntSupplier> portals = List.of(() -> nodes.one.port(), () -> nodes.other.port());
        try (RoundRobin balancer = RoundRobin.before(portals);
                Connection connection = nodes.connect()) {
            Crowd crowd = new Crowd(balancer::port, arguments.number("think", 2), Faults.MANY_EDITS);
            crowd.prepare(connection, arguments.number("editors", 8));
            nodes.inStep(crowd, portals);
            nodes.killOne(crowd, portals);
            nodes.withoutSearch(crowd, portals);
            crowd.nothingIsLost(connection);
        } finally {
            nodes.one.close();
            nodes.other.close();
            nodes.search.kill();
            nodes.server.stop();
        }
    }

    private void inStep(Crowd crowd, List<IntSupplier> portals) throws Exception {
        TrialSamples samples = crowd.during(users, seconds, () -> {
            for (int i = 0; i < 5; i++) {
                crowd.mustBeFound(portals);
            }
        });
        samples.report("two portals in turn", seconds);
        samples.mustBeAnswered(200, TrialEditor.UNCONFIRMED);
    }

    /** The requests that it has taken and that change something are told to have failed; all others are answered. */
    private void killOne(Crowd crowd, List<IntSupplier> portals) throws Exception {
        TrialSamples samples = crowd.during(users, seconds, () -> {
            Crowd.pause(seconds * 300L);
            one.kill();
        });
        samples.report("one of two portals killed", seconds);
        samples.mustBeAnswered(200, 502, TrialEditor.UNCONFIRMED);
        crowd.mustEdit();
        one.close();
        one = startPortal("one");
        crowd.mustBeFound(portals);
    }

    /** Cards, lists by number and changes go on; what has to be searched for is told to be away, and comes back. */
    private void withoutSearch(Crowd crowd, List<IntSupplier> portals) throws Exception {
        TrialSamples samples = crowd.during(users, seconds, () -> {
            search.kill();
            crowd.mustEdit();
            Crowd.pause(seconds * 700L);
            search = startSearch();
        });
        samples.report("OpenSearch away", seconds);
        samples.mustBeAnswered(200, 503, TrialEditor.UNCONFIRMED);
        Report.line("searches %.1f s after it", crowd.awaitAnswer("/initiatives?q=%E5%B1%85"));
        crowd.mustBeFound(portals);
        TrialSamples after = crowd.during(users, 5, () -> {});
        after.report("after", 5);
        after.mustBeAnswered(200, TrialEditor.UNCONFIRMED);
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(url, server.username(), server.password());
    }

    private JavaProcess startSearch() {
        JavaProcess node = OpenSearchNode.start(folder.resolve("search"), searchPort);
        node.awaitMatch(Pattern.compile("answering at (\\S+)"));
        return node;
    }

    private Portal startPortal(String name) {
        return Portal.start(
                new LoadHome(folder.resolve(name)),
                Path.of(arguments.get("seeds", "../seeds")),
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        url,
                        "SPRING_DATASOURCE_USERNAME",
                        server.username(),
                        "SPRING_DATASOURCE_PASSWORD",
                        server.password(),
                        "PORTAL_SEARCH_OPENSEARCH",
                        "http://127.0.0.1:" + searchPort,
                        "PORTAL_TRUSTED_PROXIES",
                        "127.0.0.1"),
                "--portal.admin.password=" + Crowd.PASSWORD);
    }
}
