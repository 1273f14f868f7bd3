package jp.tsunagari.portal.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away, full or shutting down from one that refuses what it is given: the first passes without
 * another request or document.
 */
public final class DatabaseOutage {

    /**
     * Starts of SQLSTATE: connection exceptions, insufficient resources, a server that is going down or coming up, and
     * errors of the system below it.
     */
    private static final List<String> STATES = List.of("08", "53", "57P0", "58");

    private DatabaseOutage() {}

    /** Whether the database, and not what was asked of it, is at the bottom of this exception. */
    public static boolean isCauseOf(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a server refuses always has a state. Without one it was the pool: it closes a connection that broke, and the
     * rollback on that then hides the exception that said so.
     */
    private static boolean isOutage(SQLException exception) {
        String state = exception.getSQLState();
        return state == null
                || exception instanceof SQLTransientConnectionException
                || STATES.stream().anyMatch(state::startsWith);
    }
}
