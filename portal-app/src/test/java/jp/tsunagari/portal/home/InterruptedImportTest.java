package jp.tsunagari.portal.home;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.postgres.TestHome;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalProcess;
import jp.tsunagari.portal.testing.Visitor;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A portal with its own database whose first import is killed again and again: at its very beginning, with the first
 * case half written, and with everything written but not committed. At last the database is killed instead, and that
 * start must do the whole work all the same. Then its database is killed once more, under visitors.
 */
@Timeout(3600)
@Tag("process")
@Order(3)
class InterruptedImportTest {

    private static final Path SEEDS = Path.of("..", "seeds").toAbsolutePath().normalize();
    private static final Pattern ONCE_PASSWORD = Pattern.compile("管理者の最初のパスワード（この一度だけ表示します）: (\\S+)");

    @TempDir
    private static Path home;

    private static PortalProcess portal;
    private static String firstLog;
    private static String adminPassword;

    @BeforeAll
    static void interruptUntilTheLastStart() throws Exception {
        TestHome.prepare(home);
        killWhenTheImportBegins();
        killWhileWritingTo("initiative");
        killWhileWritingTo("import_warning");
        portal = start();
        killTheDatabaseWhileWritingTo("initiative");
        portal.awaitLine("件の取組を公開しています");
        firstLog = portal.output();
        adminPassword = portal.awaitMatch(ONCE_PASSWORD).group(1);
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    private static PortalProcess start() {
        return PortalProcess.portal(Map.of(), "--portal.home=" + home, "--portal.seeds=" + SEEDS, "--server.port=0");
    }

    private static void killWhenTheImportBegins() {
        try (PortalProcess killed = start()) {
            killed.awaitLine("を取り込んでいます…");
            killed.kill();
        }
    }

    private static void killWhileWritingTo(String table) throws Exception {
        try (PortalProcess killed = start();
                TableLock lock = lockOf(killed, table)) {
            lock.awaitWaiting(1);
            assertThat(new Visitor(killed.awaitPort())
                            .get("/api/v1/initiatives")
                            .body())
                    .as("visitors see nothing of an unfinished import")
                    .contains("\"total\":0");
            killed.kill();
        }
    }

    private static void killTheDatabaseWhileWritingTo(String table) throws Exception {
        try (TableLock lock = lockOf(portal, table)) {
            lock.awaitWaiting(1);
            lock.killServer(TestHome.serverOf(home));
        }
        portal.awaitLine("の取り込みをやり直します");
    }

    private static TableLock lockOf(PortalProcess process, String table) throws Exception {
        process.awaitLine("組み込みデータベースを起動しました");
        return TableLock.againstWriting(TestHome.connect(home), table);
    }

    @Test
    void everyCaseOfTheDocumentIsThereOnceAndWhole() throws Exception {
        List<CaseStudy> cases = casesOfTheDocument();

        assertThat(cases).hasSize(20);
        assertThat(new Visitor(portal.awaitPort()).get("/api/v1/initiatives").body())
                .contains("\"total\":20");
        assertThat(query("select count(*) from initiative")).isEqualTo("20");
        assertThat(query("select count(*) from organisation")).isEqualTo("20");
        assertThat(query("select count(distinct first_line) from initiative")).isEqualTo("20");
        assertThat(query("select count(*) from initiative_section"))
                .isEqualTo(total(cases.stream()
                        .mapToInt(study -> study.sections().size())
                        .sum()));
        assertThat(query("select count(*) from initiative_approach_item"))
                .isEqualTo(total(cases.stream()
                        .mapToInt(study -> study.approachItems().size())
                        .sum()));
        assertThat(query("select count(*) from initiative_warning"))
                .isEqualTo(total(cases.stream()
                        .mapToInt(study -> study.warnings().size())
                        .sum()));
    }

    private static List<CaseStudy> casesOfTheDocument() throws Exception {
        try (var files = Files.list(SEEDS)) {
            Path seed = files.filter(file -> file.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
            return new DocumentReader(new RegionDirectory(), new LegalForms())
                    .read(new SourceTextReader().read("seed.txt", Files.readAllBytes(seed)))
                    .cases();
        }
    }

    private static String total(int number) {
        return Integer.toString(number);
    }

    @Test
    void theRecordTellsHowEachImportEnded() throws Exception {
        assertThat(query("select count(*) from import_run where state in ('RUNNING', 'FAILED')"))
                .isEqualTo("0");
        // The first one may have been killed before it was recorded that it began.
        assertThat(query("select count(*) from import_run where state = 'INTERRUPTED'"))
                .isIn("3", "4");
        assertThat(query("select string_agg(cases_added || '+' || cases_left_alone, ',') from import_run"
                        + " where state = 'SUCCEEDED'"))
                .isEqualTo("20+0");
        assertThat(firstLog).contains("前回の起動は取り込みの途中で止まりました");
    }

    @Test
    void anotherStartChangesNothing() throws Exception {
        String initiatives =
                query("select string_agg(id || ' ' || slug || ' ' || version, ',' order by id) from initiative");
        String organisations =
                query("select string_agg(id || ' ' || slug || ' ' || version, ',' order by id) from organisation");
        String runs = query("select string_agg(id || ' ' || state, ',' order by id) from import_run");
        portal.stop();

        portal = start();
        portal.awaitLine("20件の取組を公開しています");

        assertThat(portal.output()).doesNotContain("取り込んで", "取り込みました", "最初のパスワード");
        assertThat(query("select string_agg(id || ' ' || slug || ' ' || version, ',' order by id) from initiative"))
                .isEqualTo(initiatives);
        assertThat(query("select string_agg(id || ' ' || slug || ' ' || version, ',' order by id) from organisation"))
                .isEqualTo(organisations);
        assertThat(query("select string_agg(id || ' ' || state, ',' order by id) from import_run"))
                .isEqualTo(runs);
        assertThat(new Visitor(portal.awaitPort())
                        .signIn("admin", adminPassword)
                        .select("h1")
                        .text())
                .isEqualTo("マイページ");
    }

    @Test
    void aKilledDatabaseIsToldToTheVisitorsWhoMeetItAndComesBackByItself() throws Exception {
        Visitor visitor = new Visitor(portal.awaitPort());
        ProcessHandle server = TestHome.serverOf(home);
        CompletableFuture<HttpResponse<String>> page;
        CompletableFuture<HttpResponse<String>> json;
        try (TableLock lock = TableLock.againstReading(TestHome.connect(home), "initiative")) {
            // Addresses that nobody has asked for yet: what was asked for is answered from memory.
            page = visitor.getLater("/initiatives?size=24");
            json = visitor.getLater("/api/v1/initiatives?size=7");
            lock.awaitWaiting(2);
            lock.killServer(server);
        }
        Outage.assertTold(page.get(), json.get());

        Set<Integer> meanwhile = new HashSet<>();
        await().atMost(Patience.BY_THE_CLOCK).until(() -> {
            Set<Integer> now = List.of("/", "/initiatives", "/organisations", "/api/v1/initiatives").stream()
                    .map(visitor::status)
                    .collect(toSet());
            meanwhile.addAll(now);
            return now.equals(Set.of(200));
        });
        assertThat(meanwhile).isSubsetOf(200, 503);
        assertThat(Jsoup.parse(visitor.get("/initiatives").body())
                        .select(".results__number strong")
                        .text())
                .isEqualTo("20");
    }

    private static String query(String sql) throws Exception {
        try (Connection connection = TestHome.connect(home);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
