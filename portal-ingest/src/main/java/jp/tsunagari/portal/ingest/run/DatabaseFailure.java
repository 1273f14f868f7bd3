package jp.tsunagari.portal.ingest.run;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Tells a database that is away, full or shutting down from one that refuses what it is given. */
public final class DatabaseFailure {

    private static final SQLStateSQLExceptionTranslator BY_STATE = new SQLStateSQLExceptionTranslator();

    private DatabaseFailure() {}

    /** Whether the database, and not what was asked of it, is at the bottom of this exception. */
    public static boolean isCauseOf(RuntimeException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    /** What a server refuses always has a state; without one it was the pool, on a connection that is lost. */
    private static boolean isOutage(SQLException exception) {
        if (exception.getSQLState() == null) {
            return true;
        }
        RuntimeException meaning = BY_STATE.translate("import", null, exception);
        return meaning instanceof DataAccessResourceFailureException
                || meaning instanceof TransientDataAccessResourceException;
    }
}
