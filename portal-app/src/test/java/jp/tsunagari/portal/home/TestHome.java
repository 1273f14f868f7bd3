package jp.tsunagari.portal.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Home folders for tests, and short ways to ask their database. */
final class TestHome {

    private static final Path UNPACKED = Path.of("target", "test-programs");

    /** Of the file postmaster.pid, from 0. */
    private static final int PORT_LINE = 3;

    private TestHome() {}

    /** Puts the programs into a home folder, copied: unpacking them anew for every test would take seconds each. */
    static Path prepare(Path home) throws IOException {
        PostgresPrograms.unpackInto(Files.createDirectories(UNPACKED).toRealPath());
        Path target = home.resolve("pgbin");
        List<Path> sources;
        try (Stream<Path> all = Files.walk(UNPACKED)) {
            sources = all.toList();
        }
        for (Path source : sources) {
            Files.copy(source, target.resolve(UNPACKED.relativize(source)), LinkOption.NOFOLLOW_LINKS);
        }
        return home;
    }

    static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static int queryInt(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /** The database of a portal that runs in another process. */
    static Connection connect(Path home) throws IOException, SQLException {
        Path database = home.resolve("database");
        String port = Files.readAllLines(database.resolve("data").resolve("postmaster.pid"))
                .get(PORT_LINE);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/portal",
                DatabaseFolder.USER,
                Files.readString(database.resolve("password")));
    }

    static ProcessHandle serverOf(Path home) {
        return new ServerPidFile(home.resolve("database").resolve("data"))
                .process()
                .orElseThrow();
    }
}
