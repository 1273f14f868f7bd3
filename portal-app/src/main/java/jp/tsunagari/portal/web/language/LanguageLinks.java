package jp.tsunagari.portal.web.language;

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

    /**
     * Where a reader chooses the language: this page, with all that was asked for. After a form was sent there may be no
     * page at its address, and on a page about an error none either: then the front pages.
     *
     * @param whole whether there is a page at the address of this request
     */
    public List<LanguageChoice> choices(boolean whole) {
        HttpServletRequest request = request();
        boolean page = whole && HttpMethod.GET.matches(request.getMethod());
        String path = page
                ? request.getRequestURI().substring(request.getContextPath().length())
                : "/";
        String query = page && request.getQueryString() != null ? "?" + request.getQueryString() : "";
        return Stream.of(SiteLanguage.values())
                .map(language -> new LanguageChoice(
                        language.tag(),
                        root(request) + language.prefix() + path + query,
                        language == SiteLanguage.of(request)))
                .toList();
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
        SiteLanguage current = SiteLanguage.of(request);
        String root = own.substring(0, own.length() - current.prefix().length());
        String path = canonical.substring(own.length());
        List<LanguageChoice> alternates = new ArrayList<>();
        for (SiteLanguage language : SiteLanguage.values()) {
            alternates.add(new LanguageChoice(language.tag(), root + language.prefix() + path, language == current));
        }
        alternates.add(new LanguageChoice(ANY, root + path, false));
        return alternates;
    }

    private static String root(HttpServletRequest request) {
        return request.getServletContext().getContextPath();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /**
     * A page in a language.
     *
     * @param tag of the language, as HTML has it; or that it is for all others
     * @param address of the page
     * @param current whether it is this page
     */
    record LanguageChoice(String tag, String address, boolean current) {}
}
