package jp.tsunagari.portal.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.credit.Credit.CreditLicence;
import jp.tsunagari.portal.web.credit.Credits;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says of files and feeds from which state of the catalogue they are, and answers 304 to a caller who has them from that
 * state. They are the same for all users, and too long to keep. Says as well what describes them and what they may be used
 * for.
 */
final class DataValidity implements HandlerInterceptor {

    /** A time that is shown has to be over, or a change within the same second could not be told from it. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final CatalogueState catalogue;
    private final Dates dates;
    private final Clock clock;
    private final Credits credits;
    private final Instant started;

    DataValidity(CatalogueState catalogue, Dates dates, Clock clock, Credits credits) {
        this.catalogue = catalogue;
        this.dates = dates;
        this.clock = clock;
        this.credits = credits;
        this.started = clock.instant();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String root = request.getContextPath();
        response.addHeader(
                HttpHeaders.LINK, "<" + root + "/dataset.jsonld>; rel=\"describedby\"; type=\"application/ld+json\"");
        credits.all().licences().stream()
                .map(CreditLicence::address)
                .filter(Objects::nonNull)
                .forEach(address -> response.addHeader(HttpHeaders.LINK, "<" + address + ">; rel=\"license\""));
        Optional<CatalogueState.State> state = catalogue.state();
        Optional<PageKey> key = PageKey.ofData(request, request.getLocale());
        // There is no file where no method of a controller makes one.
        if (state.isEmpty() || key.isEmpty() || !(handler instanceof HandlerMethod)) {
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        Instant now = clock.instant();
        // Workbooks say the day on which they were made.
        String tag = key.get().entityTag(state.get().name() + "/" + dates.iso(now));
        Instant changed = lastChange(state.get().takenAt());
        ServletWebRequest exchange = new ServletWebRequest(request, response);
        return !(changed.isAfter(now)
                ? exchange.checkNotModified(tag)
                : exchange.checkNotModified(tag, changed.toEpochMilli()));
    }

    /** Of the catalogue or of the program, to the second after it. */
    private Instant lastChange(Instant taken) {
        Instant last = taken.isAfter(started) ? taken : started;
        return last.truncatedTo(ChronoUnit.SECONDS).plus(SECOND);
    }

    /** Where it is asked. */
    @Configuration(proxyBeanMethods = false)
    static class DataValidityConfiguration implements WebMvcConfigurer {

        private static final String[] PATHS = {
            "/initiatives.csv",
            "/initiatives.xlsx",
            "/initiatives.atom",
            "/organisations.csv",
            "/matrix.csv",
            "/compare.csv",
            "/compare.xlsx",
            "/compare.md",
            "/compare.pdf",
            "/compare/groups.csv",
            "/api/v1/*.csv",
            "/api/v1/*.xlsx",
            "/api/v1/vocabulary",
            "/api-docs/openapi.json",
            "/data/*",
            "/dataset.jsonld",
            "/dataset.ttl",
            "/catalog.jsonld",
            "/catalog.ttl",
            "/sitemap.xml",
            "/sitemaps/*"
        };

        private final CatalogueState catalogue;
        private final Dates dates;
        private final Clock clock;
        private final Credits credits;

        DataValidityConfiguration(CatalogueState catalogue, Dates dates, Clock clock, Credits credits) {
            this.catalogue = catalogue;
            this.dates = dates;
            this.clock = clock;
            this.credits = credits;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new DataValidity(catalogue, dates, clock, credits))
                    .addPathPatterns(PATHS);
        }
    }
}
