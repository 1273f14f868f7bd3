package jp.tsunagari.portal.postgres;

import static jp.tsunagari.portal.postgres.TestHome.execute;
import static jp.tsunagari.portal.postgres.TestHome.queryInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.testing.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedDatabaseTest {

    private static final Messages MESSAGES = Messages.ofClasspath();

    /** One home for all tests, each of which starts the server on it: making a database takes seconds. */
    @TempDir
    private static Path folder;

    private static HomeFolder home;

    @BeforeAll
    static void openHome() throws Exception {
        home = HomeFolder.open(TestHome.prepare(folder));
    }

    @AfterAll
    static void closeHome() {
        home.close();
    }

    @Test
    void rowsOutliveTheServerAndItStopsCleanly() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, MESSAGES)) {
            execute(database, "create table kept as select 7 as n");
        }
        assertThat(folder.resolve("postgres.log")).content().endsWith("database system is shut down\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, MESSAGES)) {
            assertThat(queryInt(database, "select n from kept")).isEqualTo(7);
            assertThat(queryInt(
                            database,
                            "select count(*) from pg_settings where name in"
                                    + " ('fsync','synchronous_commit','full_page_writes') and setting = 'on'"))
                    .isEqualTo(3);
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, MESSAGES)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                            () -> DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), "guess"))
                    .matches(e -> "28P01".equals(e.getSQLState()));
        }
        if (!PostgresPrograms.isWindows()) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("database/password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @Timeout(600)
    void aKilledServerComesBackOnItsPortWithEveryRow() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, MESSAGES);
                HikariDataSource pool = poolOf(database)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.execute("create table t (n int)");
            jdbc.update("insert into t select generate_series(1, 1000)");
            ProcessHandle server = TestHome.serverOf(folder);

            server.destroyForcibly();
            server.onExit().get(Patience.BY_THE_CLOCK.toSeconds(), TimeUnit.SECONDS);

            assertThat(eventuallyCount(jdbc)).isEqualTo(1000);
            assertThat(TestHome.serverOf(folder).pid()).isNotEqualTo(server.pid());
        }
    }

    @Test
    void aForeignProcessUnderTheNumberInThePidFileIsLeftAlone() throws Exception {
        EmbeddedDatabase.start(home, MESSAGES).close();
        Process foreign = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    folder.resolve("database/data/postmaster.pid"),
                    foreign.pid() + "\n" + folder.toRealPath().resolve("database/data") + "\n0\n5432\n\n127.0.0.1\n");

            EmbeddedDatabase.start(home, MESSAGES).close();

            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedAndNotTouched() throws Exception {
        EmbeddedDatabase.start(home, MESSAGES).close();
        Path version = Files.writeString(folder.resolve("database/data/PG_VERSION"), "16\n");

        try {
            assertThatExceptionOfType(HomeFailure.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(home, MESSAGES))
                    .withMessageContaining("PostgreSQL 16")
                    .withMessageContaining("PostgreSQL 17")
                    .satisfies(failure -> assertThat(failure.action()).contains("SPRING_DATASOURCE_URL"));
            assertThat(version).hasContent("16");
        } finally {
            Files.writeString(version, "17\n");
        }
    }

    /** With the pool's settings of application.yml, so that this is what the portal's requests would see. */
    private static HikariDataSource poolOf(EmbeddedDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.getJdbcUrl());
        config.setUsername(database.getUsername());
        config.setPassword(database.getPassword());
        config.setConnectionTimeout(3000);
        config.setValidationTimeout(1000);
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private static Integer eventuallyCount(JdbcTemplate jdbc) {
        while (true) {
            try {
                return jdbc.queryForObject("select count(*) from t", Integer.class);
            } catch (DataAccessException stillDown) {
                // The test's time limit ends this.
                Thread.onSpinWait();
            }
        }
    }
}
