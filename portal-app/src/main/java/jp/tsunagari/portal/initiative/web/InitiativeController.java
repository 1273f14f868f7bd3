package jp.tsunagari.portal.initiative.web;

import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one initiative, and the original text that it was read from. */
@Page
class InitiativeController {

    private final ShownInitiatives initiatives;
    private final InitiativePages pages;
    private final SourcePages sources;

    InitiativeController(ShownInitiatives initiatives, InitiativePages pages, SourcePages sources) {
        this.initiatives = initiatives;
        this.pages = pages;
        this.sources = sources;
    }

    @GetMapping("/initiatives/{slug}")
    String show(@PathVariable String slug, Model model) {
        return show(initiatives.get(slug), model);
    }

    /**
     * The lines of the document that an initiative was read from.
     *
     * @param at what to mark: a fact's key as its link has it, a line, or lines as {@code 26-37}
     */
    @GetMapping("/initiatives/{slug}/source")
    String source(@PathVariable String slug, @RequestParam(defaultValue = "") String at, Model model) {
        InitiativeView initiative = initiatives.get(slug);
        model.addAttribute(
                "page",
                sources.of(initiative, at)
                        .orElseThrow(() -> new NotFoundException("no document tells of initiative " + slug)));
        return "initiative/original";
    }

    private String show(InitiativeView initiative, Model model) {
        InitiativePageView page = pages.of(initiative);
        model.addAttribute("page", page);
        model.addAttribute("description", pages.description(page.card()));
        return "initiative/show";
    }
}
