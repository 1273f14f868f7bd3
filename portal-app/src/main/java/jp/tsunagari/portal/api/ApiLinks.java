package jp.tsunagari.portal.api;

import jp.tsunagari.portal.shared.Paged;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Absolute addresses, as the caller reached the portal. */
final class ApiLinks {

    private ApiLinks() {}

    static String initiative(String slug) {
        return page("/initiatives/{slug}", slug);
    }

    static String organisation(String slug) {
        return page("/organisations/{slug}", slug);
    }

    static <T> ListJson<T> list(Paged<T> paged) {
        return new ListJson<>(
                paged.total(),
                paged.page(),
                paged.size(),
                paged.items(),
                new ListJson.Links(
                        ServletUriComponentsBuilder.fromCurrentRequest().toUriString(),
                        paged.hasNext() ? neighbour(paged.page() + 1, paged.size()) : null,
                        paged.hasPrevious()
                                ? neighbour(Math.min(paged.page() - 1, paged.pages()), paged.size())
                                : null));
    }

    private static String page(String path, String slug) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .encode()
                .buildAndExpand(slug)
                .toUriString();
    }

    private static String neighbour(int page, int size) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", page)
                .replaceQueryParam("size", size)
                .toUriString();
    }
}
