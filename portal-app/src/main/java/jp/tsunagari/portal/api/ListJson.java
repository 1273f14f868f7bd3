package jp.tsunagari.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total items on all pages together
 * @param page from 1
 */
record ListJson<T>(long total, int page, int size, List<T> items, Links links) {

    ListJson {
        items = List.copyOf(items);
    }

    /** Absolute addresses of this page and its neighbours; null where there is none. */
    record Links(
            String self, @Nullable String next, @Nullable String prev) {}
}
