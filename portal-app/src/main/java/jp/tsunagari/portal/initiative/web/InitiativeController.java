package jp.tsunagari.portal.initiative.web;

import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.web.GoneException;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one initiative. */
@Page
class InitiativeController {

    private final Initiatives initiatives;
    private final InitiativePages pages;

    InitiativeController(Initiatives initiatives, InitiativePages pages) {
        this.initiatives = initiatives;
        this.pages = pages;
    }

    @GetMapping("/initiatives/{slug}")
    String show(@PathVariable String slug, Model model) {
        return show(initiatives.findBySlug(slug).orElseThrow(() -> missing(slug)), model);
    }

    private String show(InitiativeView initiative, Model model) {
        model.addAttribute("page", pages.of(initiative));
        return "initiative/show";
    }

    private RuntimeException missing(String slug) {
        return initiatives.isWithdrawn(slug)
                ? new GoneException("withdrawn: " + slug)
                : new NotFoundException("no initiative " + slug);
    }
}
