package jp.tsunagari.portal.api;

import java.util.function.IntFunction;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.photo.PhotoSize;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
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

    /** The beginning of addresses that are the same in every language. */
    public static String root() {
        String own =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        String language = SiteLanguage.of(
                        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest())
                .prefix();
        return own.substring(0, own.length() - language.length());
    }

    /** Of a photo, the same in every language. */
    public static String photo(Photo photo, PhotoSize size) {
        return root() + "/photos/" + photo.file() + "/" + size.path() + ".jpg";
    }

    /** Of a list and its neighbours; after the last page the one before is the last. */
    static ListJson.Links list(String path, ListQuery query, Paged<?> paged) {
        return list(paged, page -> query.page(page).at(path));
    }

    /** @param addresses paths of the pages by their number */
    static ListJson.Links list(Paged<?> paged, IntFunction<String> addresses) {
        return new ListJson.Links(
                absolute(addresses.apply(paged.page())),
                paged.hasNext() ? absolute(addresses.apply(paged.page() + 1)) : null,
                paged.hasPrevious() ? absolute(addresses.apply(Math.min(paged.page() - 1, paged.pages()))) : null);
    }

    private static String page(String path, String slug) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .encode()
                .buildAndExpand(slug)
                .toUriString();
    }
}
