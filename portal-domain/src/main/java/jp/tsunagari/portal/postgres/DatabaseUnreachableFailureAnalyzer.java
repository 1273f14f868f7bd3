package jp.tsunagari.portal.postgres;

import java.sql.SQLException;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Tells why the configured PostgreSQL server could not be used: not reached, login refused, or no such database. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseUnreachableFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String NO_CONNECTION = "08";
    private static final String LOGIN_REFUSED = "28";
    private static final String NO_SUCH_DATABASE = "3D";

    private final Environment environment;

    DatabaseUnreachableFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String url = environment.getProperty(EmbeddedDatabaseConfiguration.NoUrl.PROPERTY);
        SQLException deepest = deepest(cause);
        String action = action(deepest.getSQLState());
        if (url == null || action == null) {
            return null;
        }
        Messages messages = Messages.ofClasspath();
        return new FailureAnalysis(
                messages.get(
                        "postgres.unreachable.problem", withoutParameters(url), String.valueOf(deepest.getMessage())),
                messages.get("postgres.unreachable." + action + ".action"),
                deepest);
    }

    /** The last words of the message that tells what to do; null for an error of another kind. */
    private static @Nullable String action(@Nullable String state) {
        if (state == null) {
            return null;
        }
        if (state.startsWith(NO_CONNECTION)) {
            return "no-connection";
        }
        if (state.startsWith(LOGIN_REFUSED)) {
            return "login-refused";
        }
        return state.startsWith(NO_SUCH_DATABASE) ? "no-such-database" : null;
    }

    /** The pool wraps the driver's exception in one of its own; only the driver's knows why. */
    private static SQLException deepest(SQLException first) {
        SQLException deepest = first;
        for (Throwable next = first.getCause(); next != null; next = next.getCause()) {
            if (next instanceof SQLException sqlException) {
                deepest = sqlException;
            }
        }
        return deepest;
    }

    /** Parameters of the address can hold a password. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("[?;].*", "");
    }
}
