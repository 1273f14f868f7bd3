package jp.tsunagari.portal.web.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.web.cache.PageCache.FinishedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers visitors without a cookie from memory. A page is made once for each state of the catalogue; a visitor who
 * has it already is told so (304) without looking for it. Visitors keep what they have got and ask every time whether it
 * still holds.
 *
 * <p>All others get a page of their own: a visitor with a cookie may be signed in.
 */
final class PageCacheFilter extends OncePerRequestFilter {

    private static final String KEEP_AND_ASK = "no-cache";
    private static final List<String> DEPENDS_ON = Stream.concat(
                    Stream.of(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.COOKIE), PageKey.SELECTING.stream())
            .toList();
    private static final String VARY = String.join(", ", DEPENDS_ON);

    /** What Spring Security writes where the page's maker has said nothing. */
    private static final String UNSAID = "no-cache, no-store, max-age=0, must-revalidate";

    private final PageCache cache;
    private final CatalogueState catalogue;
    private final ObjectProvider<LocaleResolver> languages;

    PageCacheFilter(PageCache cache, CatalogueState catalogue, ObjectProvider<LocaleResolver> languages) {
        this.cache = cache;
        this.catalogue = catalogue;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PageKey> key = PageKey.of(request, languages.getObject().resolveLocale(request));
        Optional<String> state = key.isEmpty() ? Optional.empty() : catalogue.current();
        if (key.isPresent() && state.isPresent()) {
            answer(key.get(), state.get(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(
            PageKey key, String state, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String tag = key.entityTag(state);
        if (isKnown(tag, request)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            setValidity(response, tag);
            return;
        }
        Optional<FinishedPage> kept = cache.find(key, state);
        if (kept.isPresent()) {
            setValidity(response, tag);
            kept.get().send(request, response);
            return;
        }
        render(key, state, request, response, chain);
    }

    private void render(
            PageKey key, String state, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RenderedPage rendered = new RenderedPage(response);
        chain.doFilter(new RenderingRequest(request), rendered);
        // The catalogue may have changed while the page was made, and the page may show either.
        boolean holds = catalogue.current().filter(state::equals).isPresent();
        if (!holds || !isForEverybody(request, rendered)) {
            rendered.copyBodyToResponse();
            return;
        }
        FinishedPage page = new FinishedPage(
                state, rendered.getContentType(), rendered.keptHeaders(), rendered.getContentAsByteArray());
        cache.put(key, page);
        setValidity(response, key.entityTag(state));
        response.setHeader(HttpHeaders.PRAGMA, null);
        response.setHeader(HttpHeaders.EXPIRES, null);
        page.send(request, response);
    }

    /** A whole page, with nothing in it for this visitor alone, whose maker has not said how long it may be kept. */
    private static boolean isForEverybody(HttpServletRequest request, HttpServletResponse rendered) {
        String keeping = rendered.getHeader(HttpHeaders.CACHE_CONTROL);
        return rendered.getStatus() == HttpStatus.OK.value()
                && rendered.getContentType() != null
                && rendered.getHeader(HttpHeaders.SET_COOKIE) == null
                && rendered.getHeader(HttpHeaders.ETAG) == null
                && request.getSession(false) == null
                && (keeping == null || keeping.equals(UNSAID))
                && rendered.getHeaders(HttpHeaders.VARY).stream()
                        .flatMap(names -> Stream.of(names.split(",", -1)))
                        .map(String::strip)
                        .allMatch(name -> DEPENDS_ON.stream().anyMatch(name::equalsIgnoreCase));
    }

    private static void setValidity(HttpServletResponse response, String tag) {
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEEP_AND_ASK);
        response.setHeader(HttpHeaders.VARY, VARY);
    }

    private static boolean isKnown(String tag, HttpServletRequest request) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Stream.of(known.split(",", -1))
                        .map(String::strip)
                        .anyMatch(one -> weak(one).equals(tag));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }

    /** An answer that is held back until it is clear what becomes of it. */
    static final class RenderedPage extends ContentCachingResponseWrapper {

        /** Set for every answer again, or by the server itself. */
        private static final Set<String> NOT_KEPT = Set.of(
                "cache-control",
                "pragma",
                "expires",
                "vary",
                "etag",
                "date",
                "connection",
                "keep-alive",
                "content-type",
                "content-length",
                "content-encoding",
                "content-language",
                "transfer-encoding");

        private @Nullable Locale language;

        RenderedPage(HttpServletResponse response) {
            super(response);
        }

        /** Servers keep the language to themselves until the answer is sent. */
        @Override
        public void setLocale(Locale locale) {
            language = locale;
            super.setLocale(locale);
        }

        /** The headers that belong to the page and not to this one time that it is sent. */
        List<Map.Entry<String, String>> keptHeaders() {
            List<Map.Entry<String, String>> kept = new ArrayList<>();
            for (String name : getHeaderNames()) {
                if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                    kept.add(Map.entry(name, String.join(", ", getHeaders(name))));
                }
            }
            if (language != null) {
                kept.add(Map.entry(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag()));
            }
            return kept;
        }
    }

    /** A request for the whole page, even where the visitor asked only for its headers: the next one may want the page. */
    static final class RenderingRequest extends HttpServletRequestWrapper {

        RenderingRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
