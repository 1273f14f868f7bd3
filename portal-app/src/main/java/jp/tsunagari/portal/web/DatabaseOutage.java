package jp.tsunagari.portal.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from an error of ours: the first passes by itself, and visitors should be told so. */
final class DatabaseOutage {

    private DatabaseOutage() {}

    /** Whether a lost or refused connection is at the bottom of this exception. */
    static boolean isCauseOf(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    /**
     * SQLSTATE class 08: connection exceptions; 57P01 to 57P03: the server is going down or coming up. What a server
     * refuses always has a state. Without one it was the pool: it closes a connection that broke, and the rollback on
     * that then hides the exception that said so.
     */
    private static boolean isOutage(SQLException exception) {
        String state = exception.getSQLState();
        return state == null
                || exception instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P0");
    }
}
