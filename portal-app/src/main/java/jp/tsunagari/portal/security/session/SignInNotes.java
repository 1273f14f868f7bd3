package jp.tsunagari.portal.security.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes down when, from where and with what somebody has signed in, so that they know their sessions apart. */
@Component
public class SignInNotes {

    /** Longer names are made up or say nothing more. */
    private static final int MAX_NAME = 400;

    private final Clock clock;

    SignInNotes(Clock clock) {
        this.clock = clock;
    }

    /** Into the session of this request, which is started if there is none. */
    public void write(HttpServletRequest request) {
        String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
        request.getSession()
                .setAttribute(
                        SignInNote.ATTRIBUTE,
                        new SignInNote(clock.instant(), request.getRemoteAddr(), shortened(userAgent)));
    }

    /** Whether it is longer ago than this that a user has signed in in this session. */
    public boolean isOlderThan(Duration age, HttpSession session) {
        return session.getAttribute(SignInNote.ATTRIBUTE) instanceof SignInNote note
                && note.at().plus(age).isBefore(clock.instant());
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
    }
}
