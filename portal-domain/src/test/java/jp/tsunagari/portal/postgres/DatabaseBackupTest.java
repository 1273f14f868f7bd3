package jp.tsunagari.portal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.postgres.DatabaseBackup.BackupFailedException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseBackupTest {

    private static final Messages MESSAGES = Messages.ofClasspath();

    /** Odd letters, a number that a sequence gave out, a log that refuses changes. */
    private static final String ROWS = """
            insert into user_account (login, password_hash, role, created_at, version)
                values ('taro@example.jp', '{noop}' || E'花\\t子\\\\の\\n会 \\u2028\\u200b', 'STAFF', now(), 0);
            insert into audit_event (at, action, actor, details) values (now(), 'SIGNED_IN', '太郎', '{"a": 1}');
            """;

    @TempDir
    private static Path folder;

    private static Path home;
    private static Path file;
    private static List<String> before;

    /** One server for all tests: making a database takes seconds. */
    @BeforeAll
    static void backUpARunningPortal() throws Exception {
        home = TestHome.prepare(Files.createDirectory(folder.resolve("home")));
        file = folder.resolve("portal.backup");
        try (HomeFolder locked = HomeFolder.open(home);
                EmbeddedDatabase database = EmbeddedDatabase.start(locked, MESSAGES)) {
            portals(database).migrate();
            TestHome.execute(database, ROWS);
            before = rows(database);
            assertThat(new DatabaseBackup(home, MESSAGES).write(file)).isEqualTo(before.size());
        }
    }

    @Test
    void anEmptyHomeGetsEveryRowAndGoesOnCounting() throws Exception {
        Path other = TestHome.prepare(Files.createDirectory(folder.resolve("other")));
        assertThat(new DatabaseBackup(other, MESSAGES).restore(file)).isEqualTo(before.size());
        try (HomeFolder locked = HomeFolder.open(other);
                EmbeddedDatabase database = EmbeddedDatabase.start(locked, MESSAGES)) {
            assertThat(rows(database)).isEqualTo(before);
            portals(database).validate();
            TestHome.execute(
                    database,
                    "insert into user_account (login, password_hash, role, created_at, version)"
                            + " values ('b', '{noop}b', 'STAFF', now(), 0)");
            assertThatExceptionOfType(SQLException.class)
                    .as("the log's guard is there again")
                    .isThrownBy(() -> TestHome.execute(database, "delete from audit_event"));
        }
        assertThatExceptionOfType(BackupFailedException.class)
                .isThrownBy(() -> new DatabaseBackup(other, MESSAGES).restore(file))
                .withMessageContaining("もう database があります");
        Path again = folder.resolve("again.backup");
        assertThat(new DatabaseBackup(other, MESSAGES).write(again))
                .as("of a portal that does not run")
                .isEqualTo(before.size() + 1L);
    }

    /** As a portal that starts looks at its schema. */
    private static Flyway portals(EmbeddedDatabase database) {
        JavaMigration[] inJava = DatabaseBackup.javaMigrations();
        assertThat(inJava).hasSizeGreaterThan(5);
        return Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .javaMigrations(inJava)
                .load();
    }

    @Test
    void aFileThatIsNotWholeChangesNothing() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 30}) {
            refuses(Arrays.copyOf(whole, length));
        }
        Path newer = folder.resolve("not-a-backup");
        Files.writeString(newer, "no zip");
        refuses(Files.readAllBytes(newer));
    }

    private static void refuses(byte[] content) throws IOException {
        Path damaged = Files.write(folder.resolve("damaged"), content);
        Path empty = folder.resolve("empty");
        assertThatExceptionOfType(BackupFailedException.class)
                .isThrownBy(() -> new DatabaseBackup(empty, MESSAGES).restore(damaged))
                .withMessageContaining("壊れているか");
        assertThat(empty.resolve("database")).doesNotExist();
    }

    @Test
    void onlyItsOwnerReadsItAndItIsNotWrittenOver() throws Exception {
        if (!PostgresPrograms.isWindows()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThatExceptionOfType(BackupFailedException.class)
                .isThrownBy(() -> new DatabaseBackup(home, MESSAGES).write(file))
                .withMessageContaining("すでにあります");
    }

    /** Of all tables that people's doings are in, and all that migrations fill. */
    private static List<String> rows(EmbeddedDatabase database) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = TestHome.connect(database);
                Statement statement = connection.createStatement()) {
            List<String> tables = strings(
                    statement,
                    "select quote_ident(tablename) from pg_tables where schemaname = 'public'"
                            + " and tablename <> 'flyway_schema_history' order by 1");
            assertThat(tables).hasSizeGreaterThan(30);
            for (String table : tables) {
                strings(statement, "select t::text from " + table + " t").stream()
                        .map(row -> table + " " + row)
                        .sorted()
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
