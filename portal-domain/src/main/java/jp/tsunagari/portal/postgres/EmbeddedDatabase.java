package jp.tsunagari.portal.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.tsunagari.portal.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The PostgreSQL server that comes with the portal, running on the home folder for as long as this object is open.
 *
 * <p>It listens on the loopback address only and asks for a random password that stays in the home folder. For a server
 * that several machines share, set {@code SPRING_DATASOURCE_URL}; then none of this is started.
 *
 * <p>It is its own connection details: the pool depends on it, and is therefore closed before the server stops.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "portal";

    private final PostgresServer server;
    private final DatabaseFolder folder;
    private final ServerWatch watch;
    private final Messages messages;

    private EmbeddedDatabase(PostgresServer server, DatabaseFolder folder, ServerWatch watch, Messages messages) {
        this.server = server;
        this.folder = folder;
        this.watch = watch;
        this.messages = messages;
    }

    /** Returns when the server answers; what it logs is worded by {@code messages}. */
    static EmbeddedDatabase start(HomeFolder home, Messages messages) {
        PostgresPrograms programs = PostgresPrograms.unpackInto(home.resolve("pgbin"));
        OrphanedServer orphan = new OrphanedServer(DatabaseFolder.dataIn(home), programs, messages);
        orphan.remove();
        DatabaseFolder folder = DatabaseFolder.openOrCreate(home, programs);
        PostgresServer server = new PostgresServer(
                programs,
                folder.data(),
                home.resolve("postgres.log"),
                PostgresServer.freePort(),
                PostgresServer.DURABLE);
        server.start();
        EmbeddedDatabase database =
                new EmbeddedDatabase(server, folder, new ServerWatch(server, orphan, messages), messages);
        database.createUnlessThere();
        database.watch.start();
        LOG.info(messages.get("postgres.log.started", home, Integer.toString(server.port())));
        return database;
    }

    @Override
    public String getUsername() {
        return DatabaseFolder.USER;
    }

    @Override
    public String getPassword() {
        return folder.password();
    }

    @Override
    public String getJdbcUrl() {
        return url(NAME);
    }

    /** Stops the server; users of its connections must have closed them before. */
    @Override
    public void close() {
        watch.close();
        PostgresPrograms.Run stop = server.stop();
        if (stop.succeeded()) {
            LOG.info(messages.get("postgres.log.stopped"));
        } else {
            // Nothing is lost: what was committed is in the log, and the next start recovers from it.
            LOG.warn(messages.get("postgres.log.not-stopped", stop.output()));
        }
    }

    private void createUnlessThere() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), getUsername(), getPassword());
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException e) {
            server.stop();
            throw HomeFailure.of("not-connected", e, String.valueOf(e.getMessage()));
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            return found.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }
}
