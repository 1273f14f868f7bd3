package jp.tsunagari.portal.picture.web;

import java.util.Locale;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.theme.web.ThemePages;
import jp.tsunagari.portal.web.NotFoundException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The picture of each theme. */
@Controller
class ThemePictureController {

    private final PictureShelf shelf;
    private final ThemePages themes;
    private final Messages messages;

    ThemePictureController(PictureShelf shelf, ThemePages themes, Messages messages) {
        this.shelf = shelf;
        this.themes = themes;
        this.messages = messages;
    }

    @GetMapping("/themes/{slug}/picture.png")
    ResponseEntity<byte[]> theme(@PathVariable String slug, Locale locale) {
        String title = themes.title(slug, locale).orElseThrow(() -> new NotFoundException("no theme " + slug));
        return shelf.picture(title, Stream.of(messages.get("theme.eyebrow"), messages.get("layout.line")));
    }
}
