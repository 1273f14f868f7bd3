package jp.tsunagari.portal.web.language;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the language of a request from its address. The beginning of the address that names it becomes part of the path of
 * the program, which every link, form and redirect is made with and every rule of access leaves out: there is one set of
 * addresses, whatever the language, and no second place that adds or takes away.
 *
 * <p>What a browser says of its languages counts for nothing: an address has one answer.
 */
final class LanguageFilter extends OncePerRequestFilter {

    static final String ATTRIBUTE = SiteLanguage.class.getName();

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = asked(request).substring(request.getContextPath().length());
        if (request.getDispatcherType() == DispatcherType.REQUEST && path.equals(SiteLanguage.ENGLISH.prefix())) {
            // The front page has a slash at its end in every language.
            response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            response.setHeader("Location", request.getContextPath() + path + "/");
            return;
        }
        SiteLanguage language = SiteLanguage.ofPath(path);
        request.setAttribute(ATTRIBUTE, language);
        LocaleContextHolder.setLocale(language.locale());
        try {
            chain.doFilter(new RequestInLanguage(request, language), response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** A page about an error is in the language of the address where it happened. */
    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        doFilterInternal(request, response, chain);
    }

    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                        && request.getDispatcherType() == DispatcherType.ERROR
                ? failed
                : request.getRequestURI();
    }

    /**
     * A request whose language belongs to the path of the program. It asks the server each time, because a forward changes
     * the address behind it.
     */
    private static final class RequestInLanguage extends HttpServletRequestWrapper {

        private final SiteLanguage language;

        RequestInLanguage(HttpServletRequest request, SiteLanguage language) {
            super(request);
            this.language = language;
        }

        @Override
        public String getContextPath() {
            return super.getContextPath() + language.prefix();
        }

        @Override
        public String getRequestURI() {
            String address = super.getRequestURI();
            String root = super.getContextPath();
            return isInLanguage(address.substring(root.length()))
                    ? address
                    : root + language.prefix() + address.substring(root.length());
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            return isInLanguage(path) ? path.substring(language.prefix().length()) : path;
        }

        @Override
        public Locale getLocale() {
            return language.locale();
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(language.locale()));
        }

        private boolean isInLanguage(String path) {
            return SiteLanguage.ofPath(path) == language;
        }
    }
}
