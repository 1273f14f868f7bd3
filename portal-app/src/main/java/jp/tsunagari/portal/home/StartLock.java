package jp.tsunagari.portal.home;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.tsunagari.portal.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * Lets one portal at a time do what a first start does, where several share a database server. The lock belongs to a
 * database session, so that it is free again as soon as a killed portal's connection is gone.
 */
@Component
class StartLock {

    /** Any number, as long as nothing else in this database uses it. */
    private static final long KEY = 7_510_410_261L;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Logger log = LoggerFactory.getLogger(StartLock.class);

    private final DataSource dataSource;
    private final Messages messages;

    StartLock(DataSource dataSource, Messages messages) {
        this.dataSource = dataSource;
        this.messages = messages;
    }

    <T> T holding(Supplier<T> work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            await(statement);
            try {
                return work.get();
            } finally {
                release(statement);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("start lock", null, e);
        }
    }

    /** Asks again and again: a wait inside the server could not be told from a server that does not answer any more. */
    private void await(Statement statement) throws SQLException {
        if (tryLock(statement)) {
            return;
        }
        log.info(messages.get("home.start.other-portal"));
        while (!tryLock(statement)) {
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting for the start lock");
            }
        }
    }

    private static boolean tryLock(Statement statement) throws SQLException {
        try (ResultSet locked = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            return locked.next() && locked.getBoolean(1);
        }
    }

    private static void release(Statement statement) {
        try {
            statement.execute("select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            // The session has ended while the work was done, and the lock with it.
            log.debug("the start lock is gone already", e);
        }
    }
}
