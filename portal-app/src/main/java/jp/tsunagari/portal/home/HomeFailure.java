package jp.tsunagari.portal.home;

import org.jspecify.annotations.Nullable;

/**
 * The portal cannot start with its home folder; carries what happened and what the person at the keyboard can do.
 *
 * <p>The process ends with code 1, as after every exception that leaves main. Not an {@code ExitCodeGenerator}: Spring
 * Boot would publish its code to listeners of a context that is already closed, and print their failure below ours.
 */
final class HomeFailure extends RuntimeException {

    private final String action;

    HomeFailure(String problem, String action, @Nullable Throwable cause) {
        super(problem, cause);
        this.action = action;
    }

    HomeFailure(String problem, String action) {
        this(problem, action, null);
    }

    String action() {
        return action;
    }
}
