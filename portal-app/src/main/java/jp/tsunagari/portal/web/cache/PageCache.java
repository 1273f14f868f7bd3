package jp.tsunagari.portal.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** Finished pages, as many as fit. One of an older state stays until it is replaced or makes room. */
final class PageCache {

    private final Cache<PageKey, FinishedPage> pages;
    private final long longest;

    PageCache(PageCacheProperties properties) {
        pages = Caffeine.newBuilder()
                .maximumWeight(properties.size().toBytes())
                .weigher((PageKey key, FinishedPage page) -> page.weight() + 2 * key.length())
                .build();
        // One huge page must not push out all others.
        longest = properties.size().toBytes() / 16;
    }

    Optional<FinishedPage> find(PageKey key, String state) {
        return Optional.ofNullable(pages.getIfPresent(key))
                .filter(page -> page.state().equals(state));
    }

    void put(PageKey key, FinishedPage page) {
        if (page.weight() <= longest) {
            pages.put(key, page);
        }
    }
}
