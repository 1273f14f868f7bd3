package jp.tsunagari.portal.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;

/** Home folders for tests, and short ways to ask their database. */
public final class TestHome {

    private static final Path UNPACKED = Path.of("target", "test-programs");

    /** Of the file postmaster.pid, from 0. */
    private static final int PORT_LINE = 3;

    private TestHome() {}

    /** Puts the programs into a home folder, copied: unpacking them again for every test would take seconds each. */
    public static Path prepare(Path home) throws IOException {
        unpackOnce();
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

    /** The forks of a module's tests share the folder: one unpacks, and the others of its thread or process wait. */
    private static synchronized void unpackOnce() throws IOException {
        Files.createDirectories(UNPACKED);
        Path lock = UNPACKED.resolveSibling(UNPACKED.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            PostgresPrograms.unpackInto(UNPACKED.toRealPath());
            held.release();
        }
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
    public static Connection connect(Path home) throws IOException, SQLException {
        Path database = home.resolve("database");
        String port = Files.readAllLines(database.resolve("data").resolve("postmaster.pid"))
                .get(PORT_LINE);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/portal",
                DatabaseFolder.USER,
                Files.readString(database.resolve("password")));
    }

    /** What is to be found out from a database. */
    public interface Question<T> {

        T ask(Connection connection) throws SQLException;
    }

    /** The answer of the database in a home folder that no portal runs in. */
    public static <T> T ask(Path home, Question<T> question) throws SQLException {
        try (HomeFolder locked = HomeFolder.open(home);
                EmbeddedDatabase database = EmbeddedDatabase.start(locked, Messages.ofClasspath());
                Connection connection = connect(database)) {
            return question.ask(connection);
        }
    }

    public static ProcessHandle serverOf(Path home) {
        return new OrphanedServer.PidFile(home.resolve("database").resolve("data"))
                .process()
                .orElseThrow();
    }

    /** Holds the home folder as a running portal does, until it is closed. */
    public static AutoCloseable hold(Path home) {
        return HomeFolder.open(home);
    }

    /** A port on which nothing listens at the moment. */
    public static int freePort() {
        return PostgresServer.freePort();
    }
}
