package jp.tsunagari.portal.postgres;

import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The portal cannot start with its home folder; carries what happened and what the person at the keyboard can do.
 *
 * <p>The process ends with code 1, as after every exception that leaves main. Not an {@code ExitCodeGenerator}: Spring
 * Boot would publish its code to listeners of a context that is already closed, and print their failure below ours.
 */
final class HomeFailure extends RuntimeException {

    private final String action;

    private HomeFailure(String problem, String action, @Nullable Throwable cause) {
        super(problem, cause);
        this.action = action;
    }

    /**
     * The failure that the bundle calls {@code name}: its problem and its action get the same arguments. The words are
     * looked up here, because a failing start may have no application context to ask later.
     */
    static HomeFailure of(String name, @Nullable Throwable cause, Object... arguments) {
        Messages messages = Messages.ofClasspath();
        return new HomeFailure(
                messages.get("postgres." + name + ".problem", arguments),
                messages.get("postgres." + name + ".action", arguments),
                cause);
    }

    String action() {
        return action;
    }

    /** Prints the failure as problem and remedy instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<HomeFailure> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, HomeFailure cause) {
            return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
        }
    }
}
