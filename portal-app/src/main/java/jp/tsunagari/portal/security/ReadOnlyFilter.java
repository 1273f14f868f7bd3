package jp.tsunagari.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says which methods a public page knows: without a form's token a wrong one would be refused as a forged form, and a
 * question for the methods as an address that is not there.
 */
final class ReadOnlyFilter extends OncePerRequestFilter {

    private static final String READING = "GET, HEAD, OPTIONS";
    private static final String FORMS = "GET, HEAD, POST, OPTIONS";
    private static final Set<String> READ = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String allowed = allowed(request);
        if (allowed.isEmpty()) {
            chain.doFilter(request, response);
        } else if (HttpMethod.OPTIONS.matches(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, allowed);
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.setHeader(HttpHeaders.ALLOW, allowed);
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
        }
    }

    /** What to tell the client; empty where its method may be right. */
    private static String allowed(HttpServletRequest request) {
        if (READ.contains(request.getMethod())) {
            return "";
        }
        if (AreaRequestMatchers.FORMS.matches(request)) {
            return HttpMethod.POST.matches(request.getMethod()) ? "" : FORMS;
        }
        return AreaRequestMatchers.READ_ONLY.matches(request) ? READING : "";
    }
}
