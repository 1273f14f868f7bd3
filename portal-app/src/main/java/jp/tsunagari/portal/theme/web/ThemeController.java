package jp.tsunagari.portal.theme.web;

import java.util.Locale;
import jp.tsunagari.portal.theme.Theme;
import jp.tsunagari.portal.theme.Theme.Standing;
import jp.tsunagari.portal.theme.web.ThemePages.ThemePage;
import jp.tsunagari.portal.theme.web.ThemePages.ThemeText;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Themes, for readers: those of today, and each. One whose time is over keeps its page, which says so. */
@Page
class ThemeController {

    private final ThemePages pages;
    private final ThemeText text;

    ThemeController(ThemePages pages, ThemeText text) {
        this.pages = pages;
        this.text = text;
    }

    @GetMapping("/themes")
    String list(Locale locale, Model model) {
        model.addAttribute("themes", pages.cards(locale));
        return "theme/list";
    }

    @GetMapping("/themes/{slug}")
    String show(@PathVariable String slug, Locale locale, Model model) {
        Theme theme = pages.readable(slug).orElseThrow(() -> new NotFoundException("no theme " + slug));
        ThemePage page = pages.page(theme, locale);
        model.addAttribute("page", page);
        model.addAttribute("over", theme.standing(text.today()) == Standing.OVER);
        model.addAttribute("description", page.card().lead());
        return "theme/show";
    }
}
