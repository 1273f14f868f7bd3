package jp.tsunagari.portal.web.cache;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is held back until it is clear what becomes of it. */
final class RenderedPage extends ContentCachingResponseWrapper {

    /** Set for every answer anew, or by the server itself. */
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
