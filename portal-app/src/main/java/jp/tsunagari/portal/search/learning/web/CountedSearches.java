package jp.tsunagari.portal.search.learning.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.search.learning.SearchLog;
import jp.tsunagari.portal.search.learning.SearchOutcome;
import jp.tsunagari.portal.web.PersonalVisit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the searches of people, and what they open from the answers, before the cache of finished pages: a page that is
 * sent from memory, or that the visitor has already, counts as well.
 *
 * <p>A search is the first page of a list that nothing but words narrows; what is done with a list afterwards (facets,
 * order, further pages, loading it again) belongs to the same search. From which search an initiative is opened, its
 * {@code Referer} says, and so no address carries a mark. Only the words go on to the log. Programs, looks ahead of the
 * browser, and admins, who try what they have changed, are not counted.
 */
public final class CountedSearches extends OncePerRequestFilter {

    /** Just before the cache of finished pages. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 99;

    private static final String OUTCOME = SearchOutcome.class.getName();
    private static final String INITIATIVES = "/initiatives/";
    private static final Set<Integer> SHOWN = Set.of(HttpStatus.OK.value(), HttpStatus.NOT_MODIFIED.value());

    private final ObjectProvider<SearchLog> log;

    CountedSearches(ObjectProvider<SearchLog> log) {
        this.log = log;
    }

    /** Whoever answers a search says what it has found. */
    public static void note(SearchOutcome outcome, HttpServletRequest request) {
        request.setAttribute(OUTCOME, outcome);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + ListAddress.PATH)
                || !PersonalVisit.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (SHOWN.contains(response.getStatus()) && !PersonalVisit.isByAdmin(request)) {
            count(request);
        }
    }

    private void count(HttpServletRequest request) {
        Optional<ListAddress> from = ListAddress.before(request);
        String path = ListAddress.path(request);
        if (path.equals(ListAddress.PATH)) {
            ListAddress.of(request)
                    .filter(ListAddress::isSearch)
                    .filter(here -> from.map(ListAddress::text)
                            .filter(here.text()::equals)
                            .isEmpty())
                    .ifPresent(here -> search(here, from, request));
        } else if (path.startsWith(INITIATIVES) && path.indexOf('/', INITIATIVES.length()) < 0) {
            from.ifPresent(list -> log.getObject().opened(list.text(), path.substring(INITIATIVES.length())));
        }
    }

    private void search(ListAddress here, Optional<ListAddress> from, HttpServletRequest request) {
        SearchOutcome outcome = request.getAttribute(OUTCOME) instanceof SearchOutcome noted ? noted : null;
        // Within the list, searching begins with the first pause while one types.
        boolean typing = request.getHeader("HX-Request") != null;
        String before = typing
                ? from.filter(ListAddress::isSearch).map(ListAddress::text).orElse(null)
                : null;
        log.getObject().searched(here.text(), outcome, before);
    }

    /** Puts the filter in its place. */
    @Configuration(proxyBeanMethods = false)
    static class CountingConfiguration {

        @Bean
        FilterRegistrationBean<CountedSearches> countedSearches(ObjectProvider<SearchLog> log) {
            var registration = new FilterRegistrationBean<>(new CountedSearches(log));
            registration.setOrder(ORDER);
            return registration;
        }
    }
}
