package jp.tsunagari.portal.web.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses (400) requests that no part of the portal could read, before any part tries: fields that are not encoded as they
 * should be, with NUL, which no database stores, or of a row that no form has. A session's cookie that names no session is
 * hidden: cookies know no ports, so another program of the same host may have set it.
 */
final class ReadableRequestFilter extends OncePerRequestFilter {

    /** A field, or a field of a row or of a part of it; no form has 200 rows. */
    private static final Pattern NAME = Pattern.compile("[^\\[\\]\\x00]*|\\w+\\[1?\\d{1,2}](\\.\\w+){0,2}");

    private static final String SESSION = "SESSION";
    private static final Pattern SESSION_ID = Pattern.compile("[\\w-]{1,128}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Files are not read before their sender is known; their form has neither rows nor texts that are stored.
        boolean again = request.getDispatcherType() == DispatcherType.ERROR;
        int problem = again || HeldUpload.in(request).isPresent() ? 0 : problem(request);
        if (problem != 0) {
            response.sendError(problem);
            return;
        }
        withReadableCookies(request, response, chain);
    }

    /** The page about an error is made of the request as it was sent. */
    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        withReadableCookies(request, response, chain);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void withReadableCookies(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Cookie @Nullable [] cookies = request.getCookies();
        boolean odd = cookies != null && !Stream.of(cookies).allMatch(ReadableRequestFilter::isFine);
        chain.doFilter(odd ? new WithoutOddCookies(request) : request, response);
    }

    /** The status to answer with; 0 if there is no problem. */
    private static int problem(HttpServletRequest request) {
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (InvalidParameterException e) {
            return e.getErrorCode();
        }
        boolean fine = parameters.entrySet().stream()
                .allMatch(parameter -> NAME.matcher(parameter.getKey()).matches()
                        && Stream.of(parameter.getValue())
                                .noneMatch(value -> value != null && value.indexOf('\0') >= 0));
        return fine ? 0 : HttpStatus.BAD_REQUEST.value();
    }

    private static boolean isFine(Cookie cookie) {
        return !cookie.getName().endsWith(SESSION) || isSessionId(cookie.getValue());
    }

    private static boolean isSessionId(String encoded) {
        try {
            byte[] id = Base64.getDecoder().decode(encoded);
            return SESSION_ID.matcher(new String(id, StandardCharsets.US_ASCII)).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static final class WithoutOddCookies extends HttpServletRequestWrapper {

        WithoutOddCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            Cookie @Nullable [] cookies = super.getCookies();
            return cookies == null
                    ? new Cookie[0]
                    : Stream.of(cookies).filter(ReadableRequestFilter::isFine).toArray(Cookie[]::new);
        }
    }
}
