package jp.tsunagari.portal.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What the sign-in page knows of the try before it, or of who is to sign in first, kept in a cookie of that page until it
 * has been said: a stranger who guesses costs no session.
 *
 * @param login as typed, so that no one has to type it twice
 * @param waitsUntil when the user may try again; null if they may at once
 * @param closed whether the password was right and the account is closed
 */
record RefusedSignIn(String login, @Nullable Instant waitsUntil, boolean closed) {

    private static final String COOKIE = "refused";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MAX_LOGIN = 320;
    private static final Pattern KEPT_TEXT = Pattern.compile("([oc])(\\d{0,12}):(.*)", Pattern.DOTALL);

    RefusedSignIn {
        login = login.length() > MAX_LOGIN ? "" : login;
    }

    void keep(HttpServletRequest request, HttpServletResponse response) {
        String until = waitsUntil == null ? "" : Long.toString(waitsUntil.getEpochSecond());
        String text = (closed ? "c" : "o") + until + ":" + login;
        set(
                request,
                response,
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                KEPT);
    }

    /** Once: who comes back later finds an empty form. */
    static Optional<RefusedSignIn> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> kept = request.getCookies() == null
                ? Optional.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .findFirst();
        if (kept.isPresent()) {
            set(request, response, "", Duration.ZERO);
        }
        return kept.flatMap(RefusedSignIn::read);
    }

    private static Optional<RefusedSignIn> read(String value) {
        try {
            Matcher text = KEPT_TEXT.matcher(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
            return text.matches()
                    ? Optional.of(new RefusedSignIn(
                            text.group(3),
                            text.group(2).isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(text.group(2))),
                            text.group(1).equals("c")))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), value)
                        .path(request.getContextPath() + LoginController.PATH)
                        .maxAge(age)
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** Over TLS, browsers take it from a page that came over TLS only. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Secure-" + COOKIE : COOKIE;
    }
}
