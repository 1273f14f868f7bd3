package jp.tsunagari.portal.web.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A language of the portal, by the beginning of an address: {@code /initiatives} is in Japanese, {@code /en/initiatives}
 * the same page in English.
 */
public enum SiteLanguage {
    JAPANESE(Locale.JAPANESE, ""),
    ENGLISH(Locale.ENGLISH, "/en");

    /** What is the same in every language, or is asked for by machines that know one address. */
    private static final List<String> WITHOUT_LANGUAGE = List.of(
            "/actuator",
            "/css",
            "/js",
            "/photos",
            "/webjars",
            "/images",
            "/favicon.ico",
            "/robots.txt",
            "/sitemap",
            "/.well-known");

    private final Locale locale;
    private final String prefix;

    SiteLanguage(Locale locale, String prefix) {
        this.locale = locale;
        this.prefix = prefix;
    }

    public Locale locale() {
        return locale;
    }

    /** As {@code lang} and {@code hreflang} have it. */
    public String tag() {
        return locale.getLanguage();
    }

    /** What its speakers call it. */
    public String ownName() {
        return locale.getDisplayLanguage(locale);
    }

    /** Begins every path of this language, after the path of the program; empty for Japanese. */
    public String prefix() {
        return prefix;
    }

    /** By its tag; Japanese for one that the portal does not speak. */
    public static SiteLanguage ofTag(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(JAPANESE);
    }

    /** The language that {@link LanguageFilter} has read from the address; Japanese where it was not asked. */
    public static SiteLanguage of(HttpServletRequest request) {
        return request.getAttribute(LanguageFilter.ATTRIBUTE) instanceof SiteLanguage language ? language : JAPANESE;
    }

    /** That of the request that is being answered; Japanese where there is none. */
    public static SiteLanguage current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? of(request.getRequest())
                : JAPANESE;
    }

    /** The same task for another thread, which otherwise speaks Japanese. */
    public Runnable speaking(Runnable task) {
        return () -> {
            LocaleContextHolder.setLocale(locale);
            try {
                task.run();
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        };
    }

    /**
     * Of a path as it was sent, after the path of the program. Only the very letters count, once: every other spelling is
     * an address of its own, of which there is none.
     */
    public static SiteLanguage ofPath(String path) {
        return Stream.of(values())
                .filter(language -> !language.prefix.isEmpty() && language.begins(path))
                .findFirst()
                .orElse(JAPANESE);
    }

    /** A path as it was sent, after the path of the program, without its language. */
    public static String without(String path) {
        return path.substring(ofPath(path).prefix.length());
    }

    private boolean begins(String path) {
        if (!path.startsWith(prefix + "/")) {
            return false;
        }
        String rest = path.substring(prefix.length());
        return WITHOUT_LANGUAGE.stream().noneMatch(rest::startsWith);
    }
}
