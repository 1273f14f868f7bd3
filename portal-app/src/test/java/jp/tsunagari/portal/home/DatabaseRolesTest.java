package jp.tsunagari.portal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.postgres.TestDatabase;
import jp.tsunagari.portal.postgres.TestServer;
import jp.tsunagari.portal.testing.PortalProcess;
import jp.tsunagari.portal.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal with the two roles of {@code docs/operations/roles.sql}, as {@code docker-compose.yml} runs it. */
@Tag("process")
class DatabaseRolesTest {

    private static final String OWNER_PASSWORD = "owner-of-a-test";
    private static final String APP_PASSWORD = "app-of-a-test";
    private static final String NOT_ALLOWED = "42501";

    @TempDir
    private Path folder;

    @Test
    void thePortalWorksWithARoleThatCannotChangeItsTables() throws Exception {
        TestServer server = TestDatabase.server();
        String url = server.createDatabase();
        try (Connection superuser = DriverManager.getConnection(url, server.username(), server.password());
                Statement statement = superuser.createStatement()) {
            String roles = Files.readString(Path.of("..", "docs", "operations", "roles.sql"));
            statement.execute(roles);
            statement.execute(roles);
            statement.execute("alter role portal_owner password '" + OWNER_PASSWORD + "'");
            statement.execute("alter role portal_app password '" + APP_PASSWORD + "'");
        }
        try (PortalProcess portal = PortalProcess.portal(
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        url,
                        "SPRING_DATASOURCE_USERNAME",
                        "portal_app",
                        "SPRING_DATASOURCE_PASSWORD",
                        APP_PASSWORD,
                        "SPRING_FLYWAY_USER",
                        "portal_owner",
                        "SPRING_FLYWAY_PASSWORD",
                        OWNER_PASSWORD,
                        "PORTAL_ADMIN_PASSWORD",
                        "quiet harbour at dawn",
                        "PORTAL_SEEDS",
                        Path.of("..", "seeds").toAbsolutePath().normalize().toString()),
                "--server.port=0",
                "--portal.home=" + folder)) {
            Visitor admin = new Visitor(portal.awaitPort());
            portal.awaitLine("20件の取組を公開しています");
            assertThat(admin.signIn("admin", "quiet harbour at dawn")
                            .select("h1")
                            .text())
                    .isEqualTo("マイページ");
        }
        try (Connection app = DriverManager.getConnection(url, "portal_app", APP_PASSWORD)) {
            assertThat(count(app, "select count(*) from audit_event")).isPositive();
            for (String forbidden : List.of(
                    "drop table audit_event",
                    "alter table audit_event disable trigger all",
                    "drop trigger audit_event_is_append_only on audit_event",
                    "create or replace function refuse_change_of_audit() returns trigger language plpgsql as"
                            + " $$ begin return null; end $$",
                    "truncate audit_event",
                    "alter table initiative add column more text",
                    "create table more (n int)",
                    "create role more",
                    "set session_replication_role = replica",
                    "copy initiative to program 'true'")) {
                assertThatExceptionOfType(SQLException.class)
                        .as(forbidden)
                        .isThrownBy(() -> execute(app, forbidden))
                        .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED));
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, "delete from audit_event"))
                    .withMessageContaining("only ever added to");
        }
    }

    @Test
    void theComposeFileUsesThem() throws Exception {
        Map<String, String> app = ComposeFile.read().environment("app");
        assertThat(app.get("SPRING_DATASOURCE_USERNAME")).isEqualTo("portal_app");
        assertThat(app.get("SPRING_FLYWAY_USER")).isEqualTo("portal_owner");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
