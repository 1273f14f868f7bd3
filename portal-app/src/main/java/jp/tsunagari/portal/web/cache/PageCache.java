package jp.tsunagari.portal.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import jp.tsunagari.portal.web.cache.PageCacheConfiguration.PageCacheProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Finished pages, as many as fit. One of an older state stays until it is replaced or makes room. */
final class PageCache {

    private final Cache<PageKey, FinishedPage> pages;
    private final long longest;

    PageCache(PageCacheProperties properties) {
        pages = Caffeine.newBuilder()
                .maximumWeight(properties.size().toBytes())
                .recordStats()
                .weigher((PageKey key, FinishedPage page) -> page.weight() + 2 * key.length())
                .build();
        // One huge page must not push out all others.
        longest = properties.size().toBytes() / 16;
    }

    Optional<FinishedPage> find(PageKey key, String state) {
        return Optional.ofNullable(pages.getIfPresent(key))
                .filter(page -> page.state().equals(state));
    }

    /** Shows its hits, misses and size among the portal's figures. */
    void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, pages, "pages");
    }

    void put(PageKey key, FinishedPage page) {
        if (page.weight() <= longest) {
            pages.put(key, page);
        }
    }

    /** A page as it is sent. */
    static final class FinishedPage {

        /** Shorter ones fit into a packet as they are. */
        private static final int WORTH_COMPRESSING = 1_400;

        private final String state;
        private final String contentType;
        private final List<Map.Entry<String, String>> headers;
        private final byte[] body;
        /** The same with gzip; null where that is not worth it. */
        private final byte @Nullable [] compressed;

        /**
         * @param state of the catalogue that it was made from
         * @param headers all but those that describe the body or say how long it may be kept
         * @param body as it was rendered; not to be changed any more
         */
        FinishedPage(String state, String contentType, List<Map.Entry<String, String>> headers, byte[] body) {
            this.state = state;
            this.contentType = contentType;
            this.headers = List.copyOf(headers);
            this.body = body;
            this.compressed = body.length < WORTH_COMPRESSING ? null : gzip(body);
        }

        String state() {
            return state;
        }

        /** Bytes in memory, about. */
        int weight() {
            return body.length + (compressed == null ? 0 : compressed.length) + 1_000;
        }

        void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
            headers.forEach(header -> response.setHeader(header.getKey(), header.getValue()));
            response.setContentType(contentType);
            byte[] bytes = body;
            if (compressed != null && AcceptedEncodings.haveGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
                bytes = compressed;
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            response.setContentLength(bytes.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(bytes);
            }
        }

        private static byte[] gzip(byte[] body) {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 3);
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, 8_192)) {
                gzip.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException("memory cannot fail to be written", e);
            }
            return compressed.toByteArray();
        }

        /** Reads {@code Accept-Encoding}. */
        static final class AcceptedEncodings {

            private static final Pattern REFUSED = Pattern.compile("q=0(\\.0*)?");

            private static final String WITH_WEIGHT = "gzip;";

            private AcceptedEncodings() {}

            /** Whether the header names gzip, and not only to refuse it. */
            static boolean haveGzip(@Nullable String header) {
                return header != null
                        && Stream.of(header.split(",", -1))
                                .map(encoding -> encoding.replace(" ", ""))
                                .anyMatch(AcceptedEncodings::isGzip);
            }

            private static boolean isGzip(String encoding) {
                return encoding.equals("gzip") || (encoding.startsWith(WITH_WEIGHT) && !isRefused(encoding));
            }

            private static boolean isRefused(String encoding) {
                return REFUSED.matcher(encoding.substring(WITH_WEIGHT.length())).matches();
            }
        }
    }
}
