package jp.tsunagari.portal.security.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Where the token of a user's forms is kept: in the session if there is one, else in a cookie that is set only where a
 * page has a form. Visitors would otherwise cost a stored session each, however many a program makes of them.
 *
 * <p>A token of a cookie is worth nothing once there is a session: it cannot be planted for a user who is signed in.
 */
public final class FormTokens implements CsrfTokenRepository {

    static final String COOKIE = "form";

    private static final String COOKIE_OVER_TLS = "__Host-" + COOKIE;

    private final CsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

    /** @param overTls whether browsers reach the portal over TLS, and take the cookie from its own pages only */
    FormTokens(boolean overTls) {
        cookie.setCookieName(overTls ? COOKIE_OVER_TLS : COOKIE);
        cookie.setCookiePath("/");
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookieCustomizer(
                attributes -> attributes.httpOnly(true).sameSite("Lax").secure(overTls));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
        if (request.getSession(false) != null && isGiven(request)) {
            cookie.saveToken(null, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.getSession(false) == null ? cookie : session;
    }

    /** Whether a page with a form has been opened in this browser without signing in. */
    public static boolean isGiven(HttpServletRequest request) {
        return request.getCookies() != null
                && Stream.of(request.getCookies())
                        .map(Cookie::getName)
                        .anyMatch(name -> name.equals(COOKIE) || name.equals(COOKIE_OVER_TLS));
    }
}
