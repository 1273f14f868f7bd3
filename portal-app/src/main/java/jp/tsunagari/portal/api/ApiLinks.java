package jp.tsunagari.portal.api;

import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Absolute addresses, as the caller reached the portal. Only inside a request. */
public final class ApiLinks {

    private ApiLinks() {}

    /** The page of an initiative. */
    public static String initiative(String slug) {
        return page("/initiatives/{slug}", slug);
    }

    /** The page of an organisation. */
    public static String organisation(String slug) {
        return page("/organisations/{slug}", slug);
    }

    /** @param path encoded, with its query if it has one; begins with a slash */
    public static String absolute(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
    }

    /** Of a list and its neighbours; after the last page the one before is the last. */
    static ListJson.Links list(String path, ListQuery query, Paged<?> paged) {
        return new ListJson.Links(
                absolute(query.at(path)),
                neighbour(path, query, paged.hasNext() ? paged.page() + 1 : null),
                neighbour(path, query, paged.hasPrevious() ? Math.min(paged.page() - 1, paged.pages()) : null));
    }

    private static @Nullable String neighbour(String path, ListQuery query, @Nullable Integer page) {
        return page == null ? null : absolute(query.page(page).at(path));
    }

    private static String page(String path, String slug) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .encode()
                .buildAndExpand(slug)
                .toUriString();
    }
}
