package jp.tsunagari.portal.picture.web;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagari.portal.web.PublicPages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the picture of a page is, for the head of that page. */
@Component("pictures")
public class PictureLinks {

    private static final Pattern OWN = Pattern.compile("(/(?:initiatives|organisations|regions|themes)/[^/]+)(?:/.*)?");

    private final Set<String> pages = PublicPages.groups().stream()
            .flatMap(group -> group.pages().stream())
            .map(PublicPages.Entry::path)
            .collect(Collectors.toSet());

    /**
     * Absolute, as networks want it.
     *
     * @param path of the page as it was asked for, without the language; null for a page about an error
     */
    public String of(@Nullable String path) {
        String own =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        if (path == null) {
            return own + "/picture.png";
        }
        Matcher card = OWN.matcher(path);
        if (card.matches()) {
            return own + card.group(1) + "/picture.png";
        }
        return own + "/picture.png" + (pages.contains(path) ? "?page=" + path : "");
    }
}
