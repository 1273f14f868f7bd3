package jp.tsunagari.portal.search.learning.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address of a list that was searched for words.
 *
 * @param text the words
 * @param isSearch whether nothing but words narrows or orders it
 */
record ListAddress(String text, boolean isSearch) {

    static final String PATH = "/initiatives";

    private static final String WORDS = "q";

    /** The list that is asked for; empty if it is not searched for words. */
    static Optional<ListAddress> of(HttpServletRequest request) {
        return of(request.getQueryString());
    }

    /** The list from which a request comes; empty if it comes from elsewhere, or no one knows from where. */
    static Optional<ListAddress> before(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return Optional.empty();
        }
        try {
            URI address = new URI(referer);
            boolean here = request.getScheme().equalsIgnoreCase(address.getScheme())
                    && request.getServerName().equalsIgnoreCase(address.getHost())
                    && request.getServerPort() == port(address)
                    && (request.getContextPath() + PATH).equals(address.getPath());
            return here ? of(address.getRawQuery()) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            // Anyone can send anything as a Referer; it says nothing then.
            return Optional.empty();
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme().toLowerCase(Locale.ROOT)) ? 443 : 80;
    }

    private static Optional<ListAddress> of(@Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        try {
            MultiValueMap<String, String> parameters =
                    UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
            String text = decoded(parameters.getFirst(WORDS));
            boolean isSearch = parameters.entrySet().stream()
                    .filter(parameter -> !parameter.getKey().equals(WORDS))
                    .flatMap(parameter -> parameter.getValue().stream())
                    .allMatch(value -> decoded(value).isEmpty());
            return text.isEmpty() ? Optional.empty() : Optional.of(new ListAddress(text, isSearch));
        } catch (IllegalArgumentException unreadable) {
            // A broken escape.
            return Optional.empty();
        }
    }

    private static String decoded(@Nullable String value) {
        return value == null
                ? ""
                : UriUtils.decode(value.replace("+", " "), UTF_8).strip();
    }

    /** The path of a request within the portal, decoded. */
    static String path(HttpServletRequest request) {
        return UriUtils.decode(
                request.getRequestURI().substring(request.getContextPath().length()), UTF_8);
    }
}
