package jp.tsunagari.portal.security.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Keeps the address to which signing in leads back, in a cookie of the browser: a visitor who only tries addresses costs
 * no session. What the cookie says is believed only as far as it is an address of the portal that needs signing in.
 */
public final class PageToReturnTo implements RequestCache {

    static final String COOKIE = "return";

    private static final int MAX_LENGTH = 1_500;
    private static final Duration KEPT = Duration.ofHours(1);

    /** A path without empty parts, and a query, as browsers send them. */
    private static final Pattern ADDRESS = Pattern.compile("(?:/[\\w.~%!$&'()*+,=:@-]+)+(?:\\?[!-~]*)?");

    private final RequestMatcher worthIt;
    private final Pattern within;

    /**
     * @param worthIt the requests whose address is kept
     * @param areas first parts of the paths that are led back to
     */
    public PageToReturnTo(RequestMatcher worthIt, String... areas) {
        this.worthIt = worthIt;
        this.within = Pattern.compile("/(?:" + String.join("|", areas) + ")(?:[/?].*)?");
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String address = query == null ? path : path + "?" + query;
        if (worthIt.matches(request) && isLedBackTo(address)) {
            set(request, response, encoded(address), KEPT);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return sent(request)
                .flatMap(PageToReturnTo::decoded)
                .filter(this::isLedBackTo)
                .map(SimpleSavedRequest::new)
                .orElse(null);
    }

    /** None: the page is asked for again as any other. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (sent(request).isPresent()) {
            set(request, response, "", Duration.ZERO);
        }
    }

    private boolean isLedBackTo(String address) {
        return address.length() <= MAX_LENGTH
                && ADDRESS.matcher(address).matches()
                && within.matcher(address).matches();
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), value)
                        .path(request.getContextPath() + "/login")
                        .maxAge(age)
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private static Optional<String> sent(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static String encoded(String address) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Over TLS, browsers take it from a page that came over TLS only. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Secure-" + COOKIE : COOKIE;
    }
}
