package jp.tsunagari.portal.usage.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import jp.tsunagari.portal.usage.UsageLog;
import jp.tsunagari.portal.web.PersonalVisit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * Counts the pages of initiatives that people open, and the files that they take, before the cache of finished pages: a page
 * that is sent from memory, or that the visitor has already, counts as well. Programs and admins are not counted.
 */
final class CountedUse extends OncePerRequestFilter {

    /** Just before the cache of finished pages. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 99;

    private static final String INITIATIVES = "/initiatives/";
    private static final Set<Integer> SHOWN = Set.of(HttpStatus.OK.value(), HttpStatus.NOT_MODIFIED.value());

    private final ObjectProvider<UsageLog> log;

    CountedUse(ObjectProvider<UsageLog> log) {
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PersonalVisit.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (SHOWN.contains(response.getStatus()) && !PersonalVisit.isByAdmin(request)) {
            count(request, response);
        }
    }

    private void count(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith(INITIATIVES) && path.indexOf('/', INITIATIVES.length()) < 0) {
            log.getObject().opened(UriUtils.decode(path.substring(INITIATIVES.length()), UTF_8));
        } else if (response.getStatus() == HttpStatus.OK.value()
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
            UsedFile.ofPattern(pattern).ifPresent(file -> log.getObject().taken(file.code()));
        }
    }

    /** Puts the filter in its place. */
    @Configuration(proxyBeanMethods = false)
    static class UseConfiguration {

        @Bean
        FilterRegistrationBean<CountedUse> countedUse(ObjectProvider<UsageLog> log) {
            var registration = new FilterRegistrationBean<>(new CountedUse(log));
            registration.setOrder(ORDER);
            return registration;
        }
    }
}
