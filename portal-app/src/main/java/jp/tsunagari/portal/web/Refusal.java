package jp.tsunagari.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not looked into, where the status alone would not tell a person what to do.
 *
 * @param reason names the words in the bundle {@code error}
 * @param retryAfter when it may be tried again; null if the same request would be refused again
 */
public record Refusal(
        HttpStatus status, String reason, @Nullable Duration retryAfter) {

    /** No session, and so no token: a form of a user whose session has ended, and nothing that is forbidden to them. */
    public static final Refusal EXPIRED = new Refusal(HttpStatus.FORBIDDEN, "expired", null);

    /** The token is of a session before this one: the page was open while its user signed in again. */
    public static final Refusal OUTDATED = new Refusal(HttpStatus.FORBIDDEN, "outdated", null);

    /** A form with a value that its page does not offer: another person may have taken it away since. */
    public static final Refusal UNKNOWN_CHOICE = new Refusal(HttpStatus.BAD_REQUEST, "choice", null);

    private static final String ATTRIBUTE = Refusal.class.getName();

    /** Ends the request with the error page, or below the API with the problem, of this refusal. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ATTRIBUTE, this);
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        response.sendError(status.value());
    }

    /** Whether the form was read, and only its sender or one of its choices could not be known. */
    boolean keepsWords() {
        return equals(EXPIRED) || equals(OUTDATED) || equals(UNKNOWN_CHOICE);
    }

    static Optional<Refusal> of(HttpServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(ATTRIBUTE));
    }
}
