package jp.tsunagari.portal.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of any other site read the open data, and answers what may be done with it (OPTIONS). It is the same for all
 * users, and no browser sends cookies with such a request.
 */
final class OpenDataFilter extends OncePerRequestFilter {

    /** Below the context path. */
    private static final Pattern DATA = Pattern.compile("/api/v1/.*|/api-docs/openapi\\.json|/data/.*"
            + "|/(initiatives|organisations|matrix|compare|compare/groups)\\.(csv|xlsx|atom|md|pdf)"
            + "|/initiatives/[^/]+/sheet\\.pdf"
            + "|/(dataset|catalog)\\.(jsonld|ttl)|/sitemap\\.xml|/sitemaps/.*|/robots\\.txt|/opensearch\\.xml|/site\\.webmanifest"
            + "|(/.*)?/picture\\.png");

    private static final Set<String> METHODS_KNOWN = Set.of("GET", "HEAD", "OPTIONS");

    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String ASKED = "Accept, If-None-Match, If-Modified-Since";
    private static final String SHOWN = "ETag, Last-Modified, Link, Content-Disposition, Retry-After";
    private static final String DAY = "86400";

    private final HeaderWriter headers;

    OpenDataFilter(HeaderWriter headers) {
        this.headers = headers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !DATA.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (!METHODS_KNOWN.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, METHODS);
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
            return;
        }
        if (!HttpMethod.OPTIONS.matches(request.getMethod())) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN);
            chain.doFilter(request, new DataResponse(response));
            return;
        }
        headers.writeHeaders(request, response);
        response.setHeader(HttpHeaders.ALLOW, METHODS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ASKED);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, DAY);
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    /** What has been said of the data that was asked for, such as its state, does not hold for an answer without it. */
    private static final class DataResponse extends HttpServletResponseWrapper {

        DataResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            judge(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            judge(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            judge(status);
            super.sendError(status, message);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            judge(HttpStatus.FOUND.value());
            super.sendRedirect(location);
        }

        private void judge(int status) {
            if (status >= HttpStatus.MULTIPLE_CHOICES.value() && status != HttpStatus.NOT_MODIFIED.value()) {
                setHeader(HttpHeaders.ETAG, null);
                setHeader(HttpHeaders.LAST_MODIFIED, null);
            }
        }
    }
}
