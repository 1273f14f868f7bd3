package jp.tsunagari.portal.home;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The portal cannot start with its home folder; carries what happened and what the person at the keyboard can do. */
final class HomeFailure extends RuntimeException implements ExitCodeGenerator {

    private static final int EXIT_CODE = 1;

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

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
