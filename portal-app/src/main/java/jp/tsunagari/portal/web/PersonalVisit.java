package jp.tsunagari.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells a person's visit from one of a program, for what is counted. */
public final class PersonalVisit {

    private static final String BY_ADMIN = PersonalVisit.class.getName() + ".admin";

    private static final Set<String> PROGRAMS = Set.of(
            "bot", "crawl", "spider", "slurp", "preview", "facebookexternalhit", "headless", "lighthouse", "monitor");

    private PersonalVisit() {}

    /** Whether a person asks for a page that they have not just had; looks ahead of a browser are no visits. */
    public static boolean is(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && isBrowser(header(request, "User-Agent"))
                && !isAhead(request)
                && !isLoadedAgain(request);
    }

    /** Whether an admin has asked, who tries what they have changed; known once the request is answered. */
    public static boolean isByAdmin(HttpServletRequest request) {
        return request.getAttribute(BY_ADMIN) != null;
    }

    /** Every browser calls itself Mozilla; honest programs do not, or say what they are. */
    private static boolean isBrowser(String agent) {
        return agent.startsWith("mozilla/") && PROGRAMS.stream().noneMatch(agent::contains);
    }

    private static boolean isAhead(HttpServletRequest request) {
        return Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(name -> header(request, name))
                .anyMatch(purpose ->
                        purpose.contains("prefetch") || purpose.contains("prerender") || purpose.contains("preview"));
    }

    private static boolean isLoadedAgain(HttpServletRequest request) {
        String wanted = header(request, "Cache-Control");
        return wanted.contains("max-age=0") || wanted.contains("no-cache");
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    /** Has admins marked once they are known, for filters that come before. */
    @Configuration(proxyBeanMethods = false)
    static class VisitConfiguration implements WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new HandlerInterceptor() {
                @Override
                public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                    if (request.isUserInRole("ADMIN")) {
                        request.setAttribute(BY_ADMIN, true);
                    }
                    return true;
                }
            });
        }
    }
}
