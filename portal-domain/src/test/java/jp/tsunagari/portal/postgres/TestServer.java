package jp.tsunagari.portal.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tsunagari.portal.message.Messages;
import org.springframework.util.FileSystemUtils;

/** The production server with a setting for tests: quick rather than durable, empty at every start. */
public final class TestServer {

    private static final List<String> QUICK = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            // Spring keeps its contexts, each with a pool.
            "max_connections=400");

    /** Kept, because a folder without a reference to it is collected, and its lock with it. */
    @SuppressWarnings("UnusedVariable")
    private final HomeFolder home;

    private final PostgresServer server;
    private final DatabaseFolder folder;
    private final AtomicInteger databases = new AtomicInteger();

    private TestServer(HomeFolder home, PostgresServer server, DatabaseFolder folder) {
        this.home = home;
        this.server = server;
        this.folder = folder;
    }

    /** Starts a server that ends with this process; the programs stay unpacked for the next run of the tests. */
    public static TestServer start(Path parent) {
        HomeFolder home = firstFree(parent);
        PostgresPrograms programs = PostgresPrograms.unpackInto(home.resolve("pgbin"));
        new OrphanedServer(DatabaseFolder.dataIn(home), programs, Messages.ofClasspath()).remove();
        deleteDatabase(home);
        DatabaseFolder folder = DatabaseFolder.openOrCreate(home, programs);
        PostgresServer server = new PostgresServer(
                programs, folder.data(), home.resolve("postgres.log"), PostgresServer.freePort(), QUICK);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "test-database-stop"));
        return new TestServer(home, server, folder);
    }

    /** Test runs may overlap, in an editor and in a terminal. */
    private static HomeFolder firstFree(Path parent) {
        for (int number = 1; ; number++) {
            try {
                return HomeFolder.open(parent.resolve(Integer.toString(number)));
            } catch (HomeFailure taken) {
                if (number == 16) {
                    throw taken;
                }
            }
        }
    }

    private static void deleteDatabase(HomeFolder home) {
        try {
            FileSystemUtils.deleteRecursively(home.resolve("database"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a new, empty database and gives its JDBC address. */
    public String createDatabase() {
        return create("test" + databases.incrementAndGet(), "");
    }

    /** Makes a copy of a database without open connections, and gives its JDBC address. */
    public String copyDatabase(String url) {
        return create("test" + databases.incrementAndGet(), " template " + url.substring(url.lastIndexOf('/') + 1));
    }

    private String create(String name, String from) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), username(), password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + from);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    /** Stops it as an operator would who restarts a database server. */
    public void stop() {
        server.stop();
    }

    /** On the same port, with the data that it had. */
    public void startAgain() {
        server.start();
    }

    public String username() {
        return DatabaseFolder.USER;
    }

    public String password() {
        return folder.password();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }
}
