package jp.tsunagari.portal.home;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import jp.tsunagari.portal.testing.Patience;

/** Holds whoever comes to a table at exactly that point, so that a test need not guess when to strike. */
final class TableLock implements AutoCloseable {

    private final Connection connection;
    private final String table;
    private final ProcessHandle holder;

    private TableLock(Connection connection, String table, ProcessHandle holder) {
        this.connection = connection;
        this.table = table;
        this.holder = holder;
    }

    /** Lets everybody read the table and nobody write. The connection is this lock's from now on. */
    static TableLock againstWriting(Connection connection, String table) throws SQLException {
        return lock(connection, table, "share");
    }

    /** Lets nobody read it either. */
    static TableLock againstReading(Connection connection, String table) throws SQLException {
        return lock(connection, table, "access exclusive");
    }

    private static TableLock lock(Connection connection, String table, String mode) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in " + mode + " mode");
            try (ResultSet found = statement.executeQuery("select pg_backend_pid()")) {
                found.next();
                return new TableLock(
                        connection, table, ProcessHandle.of(found.getLong(1)).orElseThrow());
            }
        }
    }

    /**
     * Kills a server without letting go. The holder dies first: one that finds its server gone would let go on its way
     * out, and what waits before the lock would go on, as far as its commit.
     */
    void killServer(ProcessHandle server) {
        holder.destroyForcibly();
        server.destroyForcibly();
    }

    /** Waits until so many stand before the lock. */
    void awaitWaiting(int count) {
        await().atMost(Patience.BY_THE_CLOCK)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> waiting() >= count);
    }

    private int waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select count(*) from pg_locks where not granted and relation = '" + table + "'::regclass")) {
            found.next();
            return found.getInt(1);
        }
    }

    boolean isHeld() throws SQLException {
        return connection.isValid((int) Patience.BY_THE_CLOCK.toSeconds());
    }

    /** Lets go. A server that has died in the meantime has done so already. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // Nothing to let go of.
        }
    }
}
