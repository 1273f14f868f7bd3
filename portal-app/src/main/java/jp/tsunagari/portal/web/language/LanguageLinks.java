package jp.tsunagari.portal.web.language;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The same page in the other languages, for the layout of a page. */
@Component("languages")
class LanguageLinks {

    /** What a search engine gives to a reader of none of the languages. */
    private static final String ANY = "x-default";

    private final PageAddresses pages;

    LanguageLinks(PageAddresses pages) {
        this.pages = pages;
    }

    /**
     * Where a reader chooses the language: this page, with all that was asked for; also where it is about an error. After
     * a form was sent it is the page of the form.
     *
     * @param formPath where the form is, with its query; null where its address is the one that it was sent to, or above
     */
    public LanguageSwitch choices(@Nullable String formPath) {
        HttpServletRequest request = request();
        boolean read = HttpMethod.GET.matches(method(request)) || HttpMethod.HEAD.matches(method(request));
        String address = read ? asked(request) : formPath == null ? pages.nearest(path(request)) : formPath;
        List<LanguageChoice> others = Stream.of(SiteLanguage.values())
                .filter(language -> language != SiteLanguage.of(request))
                .map(language -> LanguageChoice.of(language, root(request) + language.prefix() + address))
                .toList();
        return new LanguageSwitch(others, !read);
    }

    /**
     * What search engines are told: this page in every language, and that the Japanese one is for all others.
     *
     * @param canonical its address, absolute; null if it has none
     */
    public List<LanguageChoice> alternates(@Nullable String canonical) {
        HttpServletRequest request = request();
        String own =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        if (canonical == null || !canonical.startsWith(own)) {
            return List.of();
        }
        String root = own.substring(
                0, own.length() - SiteLanguage.of(request).prefix().length());
        String path = canonical.substring(own.length());
        List<LanguageChoice> alternates = new ArrayList<>();
        for (SiteLanguage language : SiteLanguage.values()) {
            alternates.add(LanguageChoice.of(language, root + language.prefix() + path));
        }
        alternates.add(new LanguageChoice(ANY, "", root + path));
        return alternates;
    }

    /** Path and query as they were sent, without the language. */
    private static String asked(HttpServletRequest request) {
        String query = request.getDispatcherType() == DispatcherType.ERROR
                ? (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING)
                : request.getQueryString();
        return path(request) + (query == null ? "" : "?" + query);
    }

    private static String path(HttpServletRequest request) {
        String sent = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                        && request.getDispatcherType() == DispatcherType.ERROR
                ? failed
                : request.getRequestURI();
        String path = SiteLanguage.without(sent.substring(root(request).length()));
        // Browsers take two slashes, of either kind, for the beginning of another site's address.
        return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0 ? path : "/";
    }

    /** On a page about an error that of the request that met it. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String failed
                        && request.getDispatcherType() == DispatcherType.ERROR
                ? failed
                : request.getMethod();
    }

    private static String root(HttpServletRequest request) {
        return request.getServletContext().getContextPath();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /**
     * The other languages of a page.
     *
     * @param leaving whether what was typed into a form of this page does not go along
     */
    record LanguageSwitch(List<LanguageChoice> others, boolean leaving) {

        LanguageSwitch {
            others = List.copyOf(others);
        }
    }

    /**
     * A page in a language.
     *
     * @param tag of the language, as HTML has it; or that it is for all others
     * @param name of the language in itself; empty for all others
     * @param address of the page
     */
    record LanguageChoice(String tag, String name, String address) {

        private static LanguageChoice of(SiteLanguage language, String address) {
            return new LanguageChoice(language.tag(), language.ownName(), address);
        }
    }
}
