package jp.tsunagari.portal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one portal at a time do a thing, where several share a database. PostgreSQL keeps these locks for a session or a
 * transaction, so that what a killed portal held is free again as soon as its connection is gone.
 */
@Component
public class DatabaseLocks {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Logger log = LoggerFactory.getLogger(DatabaseLocks.class);

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    DatabaseLocks(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Whether no one else has the lock; then the current transaction has it to its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tryForTransaction(DatabaseLock lock) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", lock.key)
                .query(Boolean.class)
                .single();
    }

    /**
     * Does the work with the lock, on a connection of the lock's own: the work may have any number of transactions.
     *
     * @param beforeWaiting what to do when someone else has it, before waiting
     * @throws IllegalStateException when the thread is interrupted while it waits
     */
    public <T> T holding(DatabaseLock lock, Runnable beforeWaiting, Supplier<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            if (!call(connection, "select pg_try_advisory_lock(?)", lock)) {
                beforeWaiting.run();
                await(connection, lock);
            }
            try {
                return work.get();
            } finally {
                release(connection, lock);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("lock " + lock, null, e);
        }
    }

    /** Asks again and again: a wait inside the server could not be told from a server that does not answer any more. */
    private static void await(Connection connection, DatabaseLock lock) throws SQLException {
        while (!call(connection, "select pg_try_advisory_lock(?)", lock)) {
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting for the lock " + lock);
            }
        }
    }

    private static void release(Connection connection, DatabaseLock lock) {
        try {
            call(connection, "select pg_advisory_unlock(?)", lock);
        } catch (SQLException e) {
            // The session has ended while the work was done, and the lock with it.
            log.debug("the lock {} is gone already", lock, e);
        }
    }

    private static boolean call(Connection connection, String sql, DatabaseLock lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, lock.key);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** What is done by one at a time. The numbers mean nothing, but must never change: portals of two versions may meet. */
    public enum DatabaseLock {
        FIRST_START(7_510_410_261L),
        /** Writing an index that several share. */
        INDEX(0x7473_756e_6167_6172L),
        /** Applying the plan of an import. */
        IMPORT(7_310_020L),
        /** Forgetting old searches. */
        SEARCH_LOG(7_510_410_262L);

        private final long key;

        DatabaseLock(long key) {
            this.key = key;
        }
    }
}
