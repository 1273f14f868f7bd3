package jp.tsunagari.portal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.postgres.TestServer;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalProcess;
import jp.tsunagari.portal.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two portals that start at the same moment on one empty database server, with {@link SeedDocuments} to take in. */
@Timeout(3600)
@Tag("process")
@Order(2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedDatabaseTest {

    private static final String PASSWORD = "correct horse";

    @TempDir
    private static Path folder;

    private static TestServer server;
    private static String url;
    private static PortalProcess one;
    private static PortalProcess other;
    private static String logs;

    @BeforeAll
    static void startBoth() throws Exception {
        SeedDocuments.writeTo(Files.createDirectory(folder.resolve("seeds")));
        server = TestServer.start(Path.of("target", "test-database"));
        url = server.createDatabase();
        one = start("one");
        other = start("other");
        one.awaitLine("件の取組を公開しています");
        other.awaitLine("件の取組を公開しています");
        logs = one.output() + other.output();
    }

    @AfterAll
    static void stopAll() {
        Stream.of(one, other).filter(portal -> portal != null).forEach(PortalProcess::close);
        server.stop();
    }

    private static PortalProcess start(String home) {
        return PortalProcess.portal(
                Map.of(
                        "SPRING_DATASOURCE_URL", url,
                        "SPRING_DATASOURCE_USERNAME", server.username(),
                        "SPRING_DATASOURCE_PASSWORD", server.password(),
                        "PORTAL_HOME", folder.resolve(home).toString(),
                        "PORTAL_SEEDS", folder.resolve("seeds").toString(),
                        "PORTAL_ADMIN_PASSWORD", PASSWORD),
                "--server.port=0");
    }

    @Test
    void theServerThatIsNamedIsUsedAndNoOtherIsMade() throws Exception {
        assertThat(folder.resolve("one")).isDirectoryNotContaining("glob:**/postgres*");
        assertThat(query("select count(*) from initiative")).isEqualTo("22");
        assertThat(new Visitor(one.awaitPort()).get("/api/v1/initiatives").body())
                .contains("\"total\":22");
        assertThat(new Visitor(other.awaitPort()).get("/api/v1/initiatives").body())
                .contains("\"total\":22");
    }

    @Test
    void twoCannotWriteOneLocalIndex() {
        try (PortalProcess third = start("one")) {
            assertThat(third.awaitExit()).isEqualTo(1);

            assertThat(third.output()).contains("検索の索引のフォルダは、起動中の別のポータルが使っています", "PORTAL_SEARCH_DIRECTORY");
        }
    }

    @Test
    void everyDocumentIsTakenInByOneOfThem() throws Exception {
        assertThat(runs())
                .isEqualTo("1-picture.txt FAILED,2-nul.txt FAILED,3-letter.txt FAILED,4-empty.txt FAILED,"
                        + "5-hostile.txt SUCCEEDED,6-awkward.txt SUCCEEDED,7-real.txt SUCCEEDED,8-old.txt FAILED");
        assertThat(Pattern.compile("7-real.txt を取り込みました：読み取り20件、追加20件")
                        .matcher(logs)
                        .results())
                .hasSize(1);
        assertThat(query("select count(*) from user_account")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "1-picture.txt, テキストファイルとして読めません",
        "2-nul.txt,     テキストファイルとして読めません",
        "3-letter.txt,  取組の事例が見つかりませんでした",
        "4-empty.txt,   空のファイルです",
        "8-old.txt,     年度と事業名を読み取れませんでした",
    })
    void theAdminReadsWhyADocumentFailed(String name, String reason) {
        Visitor admin = new Visitor(other.awaitPort());
        admin.signIn("admin", PASSWORD);
        Element row = admin.page("/admin/imports").select("tbody tr").stream()
                .filter(each -> each.text().contains(name))
                .findFirst()
                .orElseThrow();
        assertThat(row.select(".state").text()).isEqualTo("失敗");

        Document run = admin.page(row.select("a").attr("href"));

        assertThat(run.select(".error-summary").text()).contains(name, reason);
    }

    /** One start shows both: starting costs more than all the rest. */
    @Test
    void anotherStartTriesNoneOfThemAgainAndWhoeverHasSignedInAtOneIsInAtBoth() throws Exception {
        Visitor admin = new Visitor(other.awaitPort());
        admin.signIn("admin", PASSWORD);
        assertThat(admin.at(one.awaitPort()).page("/admin/imports").select("h1").text())
                .isEqualTo("取り込みの記録");
        String before = runs();
        other.stop();

        other = start("other");
        other.awaitLine("22件の取組を公開しています");

        assertThat(other.output()).doesNotContain("取り込んでいます");
        assertThat(runs()).isEqualTo(before);
        assertThat(admin.at(other.awaitPort())
                        .page("/admin/imports")
                        .select("h1")
                        .text())
                .isEqualTo("取り込みの記録");
    }

    @Test
    void whatTheCatalogueCannotHoldIsLeftOutWithAWarning() throws Exception {
        assertThat(warnings("6-awkward.txt")).contains("WEBSITE_UNUSABLE", "CASE_WITHOUT_ORGANISATION");
        assertThat(warnings("5-hostile.txt")).contains("WEBSITE_UNUSABLE");
        assertThat(query("select count(*) from organisation where core_name = 'くらしの会' and website is null"
                        + " and message is null"))
                .isEqualTo("1");
    }

    @Test
    void hostileTextIsShownAsTextOnEveryPage() throws Exception {
        Visitor visitor = new Visitor(one.awaitPort());
        Visitor admin = new Visitor(one.awaitPort());
        String initiative = "/initiatives/" + query("select slug from initiative where title like '<script>%'");
        String organisation = "/organisations/" + query("select slug from organisation where core_name like '%img%'");
        String run = "/admin/imports/"
                + query("select r.id from import_run r join source_document d on d.id = r.source_document_id"
                        + " where d.name = '5-hostile.txt'");

        admin.signIn("admin", PASSWORD);
        assertHarmless(admin.page("/admin/imports"));
        assertHarmless(admin.page(run));
        for (String path : List.of("/", "/initiatives", "/initiatives?page=2", "/organisations", "/regions/13")) {
            assertHarmless(visitor.page(path));
        }
        Document card = visitor.page(initiative);
        assertHarmless(card);
        assertThat(card.select("h1").text()).isEqualTo(SeedDocuments.TITLE);
        assertThat(card.select("main").text())
                .contains(
                        "<script>alert(3)</script>のある取組",
                        "${7*7}と[[${7*7}]]の人たち",
                        "${T(java.lang.Runtime).getRuntime()}",
                        "__${7*7}__::.x");
        Document profile = visitor.page(organisation);
        assertHarmless(profile);
        assertThat(profile.select("h1").text()).contains(SeedDocuments.ORGANISATION);
        assertThat(profile.select("main").text()).contains("[[${7*7}]]<script>alert(12)</script>");
        assertThat(profile.select("main a.url")).isEmpty();
    }

    /** No element or attribute that comes from a document: no script but files, no handler, no address but of pages. */
    private static void assertHarmless(Document page) {
        assertThat(page.select("script:not([src]):not([type=application/ld+json]), iframe, img[src=x], b, svg[onload]"))
                .as(page.title())
                .isEmpty();
        assertThat(page.select("script[type=application/ld+json]"))
                .allSatisfy(data -> assertThat(data.data()).doesNotContain("<"));
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on");
            }
        }
        assertThat(page.select("[href^=javascript], [src^=javascript]")).isEmpty();
    }

    /** The last one: connections of before may turn up as broken for a while. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aServerThatIsRestartedIsToldToTheVisitorsAndUsedAgain() throws Exception {
        Visitor visitor = new Visitor(one.awaitPort());
        CompletableFuture<HttpResponse<String>> page;
        CompletableFuture<HttpResponse<String>> json;
        try (TableLock lock = TableLock.againstReading(connect(), "initiative")) {
            // Addresses that nobody has asked for yet: what was asked for is answered from memory.
            page = visitor.getLater("/initiatives?size=24");
            json = visitor.getLater("/api/v1/initiatives?size=7");
            lock.awaitWaiting(2);
            server.stop();
        }
        try {
            Outage.assertTold(page.get(), json.get());
            Outage.assertTold(visitor.get("/initiatives?size=48"), visitor.get("/api/v1/initiatives?size=8"));
            HttpResponse<String> readiness = visitor.get("/actuator/health/readiness");
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(readiness.body()).contains("\"status\":\"DOWN\"");
            assertThat(visitor.status("/actuator/health/liveness")).isEqualTo(200);
        } finally {
            server.startAgain();
        }
        for (PortalProcess portal : List.of(one, other)) {
            Visitor again = new Visitor(portal.awaitPort());
            await().atMost(Patience.BY_THE_CLOCK).until(() -> again.status("/initiatives") == 200);
            await().atMost(Patience.BY_THE_CLOCK).until(() -> again.status("/actuator/health/readiness") == 200);
            assertThat(Jsoup.parse(again.get("/initiatives").body())
                            .select(".results__number strong")
                            .text())
                    .isEqualTo("22");
        }
    }

    private static String runs() throws SQLException {
        return query("select string_agg(d.name || ' ' || r.state, ',' order by r.id) from import_run r"
                + " join source_document d on d.id = r.source_document_id");
    }

    private static String warnings(String document) throws SQLException {
        return query("select string_agg(w.code, ' ') from import_warning w join import_run r on r.id = w.import_run_id"
                + " join source_document d on d.id = r.source_document_id where d.name = '" + document + "'");
    }

    private static String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url, server.username(), server.password());
    }
}
