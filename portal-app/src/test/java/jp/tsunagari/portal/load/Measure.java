package jp.tsunagari.portal.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import jp.tsunagari.portal.home.LoadHome;

/** Measures a portal from outside: over HTTP, its statements in the database, its memory in the operating system. */
final class Measure {

    /** A cookie makes the portal answer anew, as it would for a person who is signed in. */
    private static final String[] COOKIE = {"Cookie", "load=1"};

    private static final boolean MADE_ANEW = true;
    private static final boolean FROM_MEMORY = false;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLIENTS = 4;
    private static final int CONNECTIONS = 16;
    private static final Pattern STATEMENT =
            Pattern.compile("execute [^:]+: (?i:select|insert|update|delete|with)\\b(?!.*catalogue_revision)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LoadHome home;
    private final Portal portal;
    private final Duration length;
    private final Duration warmUp;

    private Measure(LoadHome home, Portal portal, Duration length, Duration warmUp) {
        this.home = home;
        this.portal = portal;
        this.length = length;
        this.warmUp = warmUp;
    }

    /** {@code measure --home=FOLDER [--seconds=10] [--warm-up=120]}. */
    static void run(Arguments arguments) throws Exception {
        LoadHome home = new LoadHome(Path.of(arguments.get("home", "load-data")));
        try (Portal portal = Portal.start(home)) {
            Measure measure = new Measure(
                    home,
                    portal,
                    Duration.ofSeconds(arguments.number("seconds", 10)),
                    Duration.ofSeconds(arguments.number("warm-up", 120)));
            int count = (int) measure.number("select count(*) from initiative");
            Report.line("%,d initiatives; load of the machine before: %s", count, load());
            portal.rebuildIndex(count);
            portal.rebuildIndex(count);
            try {
                measure.pages();
                measure.knownPages();
                measure.exports();
                measure.memory();
                measure.files();
            } catch (AssertionError | ExecutionException e) {
                Report.line("%s", portal.output());
                throw e;
            }
            Report.line("load of the machine after: %s", load());
        }
    }

    private void pages() throws Exception {
        String slug = encoded(text("select slug from initiative order by id limit 1 offset 100"));
        String four =
                text("select string_agg('id=' || id, '&') from (select id from initiative order by id limit 4) i");
        List<Page> pages = List.of(
                new Page("front page", "/?n=%d", "card__title", MADE_ANEW),
                new Page("list", "/initiatives?n=%d", "card__title", MADE_ANEW),
                new Page("list, page 2 to 51", "/initiatives?page=%d", "card__title", MADE_ANEW),
                new Page("list, text", "/initiatives?q=" + encoded("居場所") + "&n=%d", "card__title", MADE_ANEW),
                new Page("list, filters", "/initiatives?region=13&target=elderly&n=%d", "card__title", MADE_ANEW),
                new Page(
                        "list, text and filters",
                        "/initiatives?q=" + encoded("子ども食堂") + "&region=13&year=2025&n=%d",
                        "card__title",
                        MADE_ANEW),
                new Page("list, prefecture opened", "/initiatives?open=13&n=%d", "inside-13", MADE_ANEW),
                new Page(
                        "list, place looked for",
                        "/initiatives?place=" + encoded("きた") + "&n=%d",
                        "inside-",
                        MADE_ANEW),
                new Page("table", "/initiatives?view=table&n=%d", "list-table", MADE_ANEW),
                new Page("compare four", "/compare?" + four + "&n=%d", "<table", MADE_ANEW),
                new Page("matrix", "/matrix?n=%d", "<table", MADE_ANEW),
                new Page("matrix, region and year", "/matrix?region=13&year=2025&n=%d", "<table", MADE_ANEW),
                new Page("API list", "/api/v1/initiatives?page=%d", "\"total\"", MADE_ANEW),
                new Page("initiative", "/initiatives/" + slug + "?n=%d", "団体", MADE_ANEW),
                new Page("organisations", "/organisations?n=%d", "団体", MADE_ANEW),
                new Page("suggestions", "/suggestions?q=" + encoded("こども") + "&n=%d", "", MADE_ANEW),
                new Page("list from memory", "/initiatives", "card__title", FROM_MEMORY),
                new Page("initiative from memory", "/initiatives/" + slug, "団体", FROM_MEMORY));
        warmUp(pages);
        Report.line(
                "%-26s %8s %5s %8s | %8s %8s %8s %8s | %10s",
                "page", "bytes", "SQL", "CPU ms", "p50 ms", "p95 ms", "p99 ms", "per s", "per s, " + CLIENTS);
        for (Page page : pages) {
            if (status(page) == 404) {
                Report.line("%-26s is not there", page.name());
                continue;
            }
            Timing.Step step = number -> check(page, number);
            Timing.of(step, CLIENTS, length);
            long statements = statements(page);
            Timing alone = Timing.of(step, 1, length);
            Duration before = processorTime();
            Timing together = Timing.of(step, CLIENTS, length);
            double processor = processorTime().minus(before).toNanos() / 1e6 / together.count();
            Report.line(
                    "%-26s %,8d %5d %8.2f | %8.2f %8.2f %8.2f %8.0f | %10.0f",
                    page.name(),
                    get(page.address(1), headers(page)).body().length,
                    statements,
                    processor,
                    alone.percentile(50),
                    alone.percentile(95),
                    alone.percentile(99),
                    alone.perSecond(),
                    together.perSecond());
        }
    }

    /**
     * Asks for all pages in turn, before any is measured: the compiler of a young process takes more than a minute of such
     * work until it is done, and would else be counted with the page that comes first.
     */
    private void warmUp(List<Page> pages) throws Exception {
        Duration turn = warmUp.dividedBy(4L * pages.size());
        for (int round = 0; round < 4; round++) {
            for (Page page : pages) {
                if (status(page) != 404) {
                    Timing.of(number -> check(page, number), CLIENTS, turn);
                }
            }
        }
    }

    /** Of the portal since its start; the database is another process and does not count. */
    private Duration processorTime() {
        return ProcessHandle.of(portal.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    /**
     * Exports of everything: how long, how much, and what they leave in memory. They are written as they are read, so that
     * their size does not matter.
     */
    private void exports() throws Exception {
        for (String path : List.of("/initiatives.csv", "/initiatives.xlsx")) {
            long start = System.nanoTime();
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
                            .build(),
                    BodyHandlers.ofInputStream());
            long bytes;
            try (var body = answer.body()) {
                bytes = body.transferTo(OutputStream.nullOutputStream());
            }
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + ": " + answer.statusCode());
            }
            Report.line("%s: %,d bytes in %.1f s", path, bytes, (System.nanoTime() - start) / 1e9);
        }
    }

    /** What somebody gets who comes back to a page that has not changed. */
    private void knownPages() throws Exception {
        String tag = get("/initiatives").headers().firstValue("ETag").orElseThrow();
        Timing timing = Timing.of(
                number -> {
                    int status = get("/initiatives", "If-None-Match", tag).statusCode();
                    if (status != 304) {
                        throw new AssertionError("not 304 but " + status);
                    }
                },
                1,
                length);
        Report.line(
                "%-26s %,8d %5d          | %8.2f %8.2f %8.2f %8.0f |",
                "not modified (304)",
                0,
                0,
                timing.percentile(50),
                timing.percentile(95),
                timing.percentile(99),
                timing.perSecond());
    }

    private void memory() throws IOException, InterruptedException {
        String resident = Files.readAllLines(Path.of("/proc/" + portal.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("VmRSS: unknown");
        Tool.run(Tool.jcmd(), Long.toString(portal.pid()), "GC.run");
        String heap = Tool.run(Tool.jcmd(), Long.toString(portal.pid()), "GC.heap_info")
                .lines()
                .filter(line -> line.contains("used"))
                .findFirst()
                .orElse("unknown");
        Report.line("memory: %s; heap after collection: %s", resident.replaceAll("\\s+", " "), heap.strip());
    }

    /** The same bytes as a file from nginx, side by side with the portal. */
    private void files() throws Exception {
        if (!Tool.exists("nginx") || !Tool.exists("wrk")) {
            Report.line("nginx or wrk is not installed: no comparison with static files");
            return;
        }
        byte[] body = get("/initiatives").body();
        Report.line(
                "list made anew, by wrk with %d connections: %.0f a second",
                CLIENTS, wrk("http://127.0.0.1:" + portal.port() + "/initiatives", CLIENTS, String.join(": ", COOKIE)));
        try (Nginx nginx = Nginx.serving(home.path().resolve("nginx"), body)) {
            for (String encoding : List.of("identity", "gzip")) {
                String header = "Accept-Encoding: " + encoding;
                double file = wrk(nginx.address(), CONNECTIONS, header);
                double page = wrk("http://127.0.0.1:" + portal.port() + "/initiatives", CONNECTIONS, header);
                Report.line(
                        "%s, %,d bytes: nginx %,.0f a second, page from memory %,.0f a second: %.0f %%",
                        encoding, body.length, file, page, 100 * page / file);
            }
        }
    }

    private double wrk(String address, int connections, String header) throws IOException, InterruptedException {
        Tool.run("wrk", "-t1", "-c" + connections, "-d10s", "-H", header, address);
        String report =
                Tool.run("wrk", "-t1", "-c" + connections, "-d" + length.toSeconds() + "s", "-H", header, address);
        if (report.contains("Non-2xx") || report.contains("Socket errors")) {
            throw new AssertionError(address + " failed:\n" + report);
        }
        return report.lines()
                .filter(line -> line.startsWith("Requests/sec"))
                .map(line ->
                        Double.parseDouble(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElseThrow();
    }

    private void check(Page page, int number) {
        HttpResponse<byte[]> answer = get(page.address(number), headers(page));
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != 200 || !body.contains(page.expected())) {
            throw new AssertionError(page.address(number) + ": " + answer.statusCode() + "\n" + body);
        }
    }

    private static String[] headers(Page page) {
        return page.madeAnew() ? COOKIE : new String[0];
    }

    private int status(Page page) {
        return get(page.address(1), headers(page)).statusCode();
    }

    /** What the database server itself counts for one request. */
    private long statements(Page page) throws Exception {
        database("alter system set log_statement = 'all'");
        database("select pg_reload_conf()");
        Thread.sleep(1_500);
        long before = loggedStatements();
        check(page, 1);
        Thread.sleep(200);
        long after = loggedStatements();
        database("alter system reset log_statement");
        database("select pg_reload_conf()");
        return after - before;
    }

    private long loggedStatements() throws IOException {
        return Files.readAllLines(home.serverLog()).stream()
                .filter(line -> STATEMENT.matcher(line).find())
                .count();
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
                .timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    private void database(String sql) throws SQLException {
        try (Connection connection = home.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = home.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * @param path with a place for a number that makes each address another one
     * @param expected text that a right answer contains
     */
    private record Page(String name, String path, String expected, boolean madeAnew) {

        String address(int number) {
            return path.replace("%d", Integer.toString(2 + number % 50));
        }
    }
}
