package jp.tsunagari.portal.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.account.KnownDevices;
import jp.tsunagari.portal.account.SecretToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie by which a browser is known to the accounts that have signed in there. It signs no one in, and is sent to
 * the pages of signing in only.
 */
@Component
class DeviceCookie {

    static final String NAME = "device";

    /** Browsers take it from a page that came over TLS only. */
    private static final String SECURE_NAME = "__Secure-" + NAME;

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final KnownDevices devices;

    DeviceCookie(KnownDevices devices) {
        this.devices = devices;
    }

    /** The browser is known to this account from now on. */
    public void remember(long accountId, HttpServletRequest request, HttpServletResponse response) {
        SecretToken secret = devices.remember(accountId, of(request).orElse(null));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), secret.value())
                        .path(request.getContextPath() + LoginController.PATH)
                        .maxAge(KnownDevices.FORGOTTEN_AFTER)
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** The secret of the browser; empty if it has none. */
    static Optional<SecretToken> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .filter(value -> value != null && SECRET.matcher(value).matches())
                        .map(SecretToken::new)
                        .findFirst();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : NAME;
    }
}
