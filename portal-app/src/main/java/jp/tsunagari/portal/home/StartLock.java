package jp.tsunagari.portal.home;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
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

    private final DataSource dataSource;

    StartLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> T holding(Supplier<T> work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + KEY + ")");
            try {
                return work.get();
            } finally {
                statement.execute("select pg_advisory_unlock(" + KEY + ")");
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("start lock", null, e);
        }
    }
}
