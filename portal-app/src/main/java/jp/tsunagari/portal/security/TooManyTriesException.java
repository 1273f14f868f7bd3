package jp.tsunagari.portal.security;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** The password was not looked at: too many were tried before. */
class TooManyTriesException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    TooManyTriesException(Instant until) {
        super("too many tries");
        this.until = until;
    }

    /** From then on the next try is looked at. */
    Instant until() {
        return until;
    }
}
