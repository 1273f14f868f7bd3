package jp.tsunagari.portal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import jp.tsunagari.portal.ingest.InventedCase;
import jp.tsunagari.portal.load.LongText;
import jp.tsunagari.portal.postgres.TestHome;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalProcess;
import jp.tsunagari.portal.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plan of a large document whose application is killed at many points, the database as often as the portal: each time
 * the catalogue is as it was before, row by row, and the plan is open. At last it is applied and the portal killed right
 * after that: the catalogue is as it is after an application that nobody has disturbed.
 *
 * <p>How far an application is, is told by the numbers that it has drawn for new rows: they are seen from outside, and
 * the points are the same on a fast and on a slow machine. The last table is locked meanwhile, so that no application
 * ends before it is killed, however fast the machine is or however late the kill comes.
 */
@Timeout(3600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("process")
@Order(1)
class InterruptedPlanTest {

    private static final Path SEEDS = Path.of("..", "seeds").toAbsolutePath().normalize();
    /** A build on a desk tries a sample; the profile "thorough" all points of a larger document. */
    private static final boolean ALL = Boolean.getBoolean("kills.all");

    private static final int NEW_CASES = ALL ? 100 : 40;
    /** Any number of kills, half of them of the database; 0 for the points below. */
    private static final int KILLS = Integer.getInteger("kills", 0);

    private static final int[] DATABASE_KILLED_AT_PERCENT =
            KILLS > 0 ? spread(KILLS / 2) : ALL ? new int[] {1, 30, 60, 90} : new int[] {1, 60};
    private static final int[] PORTAL_KILLED_AT_PERCENT =
            KILLS > 0 ? spread(KILLS - KILLS / 2) : ALL ? new int[] {30, 90} : new int[] {90};
    private static final String PASSWORD = "interrupted-plan-password";

    @TempDir
    private static Path folder;

    private static PortalProcess portal;
    private static Visitor admin;
    private static Path home;
    /** Numbers that an undisturbed application draws. */
    private static long newRows;

    private static String plan;
    private static Map<String, String> before;
    private static Map<String, String> undisturbed;

    private static int[] spread(int count) {
        return IntStream.range(0, count).map(at -> 1 + 98 * at / count).toArray();
    }

    @BeforeAll
    static void seeWhatAnUndisturbedApplicationDoes() throws Exception {
        home = folder.resolve("undisturbed");
        TestHome.prepare(Files.createDirectories(home));
        start();
        portal.awaitLine("件の取組を公開しています");
        String first = upload();
        long start = numbersDrawn();
        apply(first);
        awaitApplied(first);
        newRows = numbersDrawn() - start;
        assertThat(newRows)
                .as("an organisation and an initiative for each new case")
                .isEqualTo(2L * NEW_CASES);
        try (Connection connection = connect()) {
            undisturbed = CatalogueRows.contents(connection);
        }
        portal.close();

        home = folder.resolve("killed");
        TestHome.prepare(Files.createDirectories(home));
        start();
        portal.awaitLine("件の取組を公開しています");
        plan = upload();
        try (Connection connection = connect()) {
            before = CatalogueRows.all(connection);
        }
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    @Order(1)
    void aKilledDatabaseLeavesNothing() throws Exception {
        for (int percent : DATABASE_KILLED_AT_PERCENT) {
            try (TableLock lock = lockOfTheLastTable()) {
                applyUpTo(percent, lock);
                lock.killServer(TestHome.serverOf(home));
            }
            assertNothingHappened("database killed at " + percent + " %");
        }
    }

    @Test
    @Order(2)
    void aDatabaseKilledBeforeItsCommitLeavesNothing() throws Exception {
        try (TableLock lock = lockOfTheLastTable()) {
            apply(plan);
            lock.awaitWaiting(1);
            lock.killServer(TestHome.serverOf(home));
        }
        assertNothingHappened("database killed with everything written");
    }

    @Test
    @Order(3)
    void aKilledPortalLeavesNothing() throws Exception {
        for (int percent : PORTAL_KILLED_AT_PERCENT) {
            try (TableLock lock = lockOfTheLastTable()) {
                applyUpTo(percent, lock);
                portal.kill();
            }
            start();
            assertNothingHappened("portal killed at " + percent + " %");
        }
    }

    @Test
    @Order(4)
    void aPortalKilledBeforeItsCommitLeavesNothing() throws Exception {
        try (TableLock lock = lockOfTheLastTable()) {
            apply(plan);
            lock.awaitWaiting(1);
            portal.kill();
        }
        start();
        assertNothingHappened("portal killed with everything written");
    }

    @Test
    @Order(5)
    void whatIsCommittedStays() throws Exception {
        apply(plan);
        try (Connection connection = connect()) {
            await().atMost(Patience.BY_THE_CLOCK)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> stateOfThePlan(connection).equals("APPLIED"));
        }
        portal.kill();
        start();

        try (Connection connection = connect()) {
            assertThat(CatalogueRows.contents(connection)).isEqualTo(undisturbed);
            assertThat(stateOfThePlan(connection)).isEqualTo("APPLIED");
        }
        assertThat(query("select count(*) from import_run where state in ('RUNNING', 'FAILED')"))
                .isEqualTo("0");
        assertThat(query("select count(*) from import_run where state = 'INTERRUPTED'"))
                .as("every interrupted application has left a trace")
                .isEqualTo(Integer.toString(DATABASE_KILLED_AT_PERCENT.length + PORTAL_KILLED_AT_PERCENT.length + 2));
        assertThat(admin.page(plan).select("h1").text()).contains("反映済み");
    }

    private static void assertNothingHappened(String what) {
        await().atMost(Patience.BY_THE_CLOCK).ignoreExceptions().untilAsserted(() -> {
            assertThat(query("select count(*) from import_run where state = 'RUNNING'"))
                    .as("%s: runs left open", what)
                    .isEqualTo("0");
            try (Connection connection = connect()) {
                assertThat(CatalogueRows.all(connection)).as(what).isEqualTo(before);
                assertThat(stateOfThePlan(connection)).as(what).isEqualTo("OPEN");
            }
            assertThat(admin.page(plan).select("input[name=seen]"))
                    .as("%s: it can be applied", what)
                    .isNotEmpty();
        });
    }

    /** Starts an application that cannot end, and waits until it has come so far. */
    private static void applyUpTo(int percent, TableLock lock) throws SQLException {
        long start = numbersDrawn();
        apply(plan);
        // From here on a kill leaves a trace, however little there is to draw.
        await().atMost(Patience.BY_THE_CLOCK)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> query("select count(*) from import_run where state = 'RUNNING'")
                        .equals("1"));
        awaitDrawn(start + newRows * percent / 100);
        assertThat(lock.isHeld()).isTrue();
    }

    /** Between what is written there and the commit there is nothing but the commit. */
    private static TableLock lockOfTheLastTable() throws Exception {
        return TableLock.againstWriting(connect(), "catalogue_revision");
    }

    private static void start() {
        portal = PortalProcess.portal(
                Map.of(),
                "--portal.home=" + home,
                "--portal.seeds=" + SEEDS,
                "--portal.admin.password=" + PASSWORD,
                "--server.port=0");
        admin = new Visitor(portal.awaitPort()).waitingFor(Patience.BY_THE_CLOCK);
        portal.awaitLine("を開いてください");
        assertThat(admin.signIn("admin", PASSWORD).select("h1").text()).isEqualTo("マイページ");
    }

    /** The same cases with one title changed, and many of organisations that no one knows; gives the address of the plan. */
    private static String upload() throws Exception {
        String text = new String(LongText.of(SEEDS, LongText.CASES), StandardCharsets.UTF_8)
                        .replace("「小さな仕事」技術講習会", "「小さな仕事」上級講習会")
                + InventedCase.ofManyOrganisations(NEW_CASES);
        var answer = admin.upload(
                admin.page("/admin/imports"),
                "/admin/imports/plans",
                "large.txt",
                text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.uri().getPath();
    }

    private static void apply(String address) {
        Document page = admin.page(address);
        admin.send(
                page,
                address + "/apply",
                Map.of("seen", page.select("input[name=seen]").attr("value"), "agreed", "true"));
    }

    private static void awaitApplied(String address) {
        await().atMost(Patience.BY_THE_CLOCK)
                .until(() -> admin.page(address).select("h1").text().contains("反映済み"));
    }

    private static void awaitDrawn(long number) throws SQLException {
        try (Connection connection = connect()) {
            await().atMost(Patience.BY_THE_CLOCK)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> numbersDrawn(connection) >= number);
        }
    }

    private static long numbersDrawn() throws SQLException {
        try (Connection connection = connect()) {
            return numbersDrawn(connection);
        }
    }

    /** Numbers stay drawn when the transaction ends in nothing. */
    private static long numbersDrawn(Connection connection) throws SQLException {
        return Long.parseLong(query(
                connection,
                "select (select last_value from organisation_id_seq) + (select last_value from initiative_id_seq)"));
    }

    private static String stateOfThePlan(Connection connection) throws SQLException {
        return query(connection, "select state from import_plan where id = " + plan.replaceFirst(".*/", ""));
    }

    private static Connection connect() {
        return new LoadHome(home).connect();
    }

    private static String query(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return query(connection, sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
