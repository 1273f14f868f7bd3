package jp.tsunagari.portal.initiative.web;

import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.web.GoneException;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

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
    Object show(@PathVariable String slug, Model model) {
        return initiatives
                .findBySlug(slug)
                .<Object>map(initiative -> show(initiative, model))
                .orElseGet(() -> redirectFromFormer(slug));
    }

    private String show(InitiativeView initiative, Model model) {
        model.addAttribute("page", pages.of(initiative));
        return "initiative/show";
    }

    private View redirectFromFormer(String slug) {
        if (initiatives.isWithdrawn(slug)) {
            throw new GoneException("withdrawn: " + slug);
        }
        String current =
                initiatives.currentSlug(slug).orElseThrow(() -> new NotFoundException("no initiative " + slug));
        RedirectView redirect = new RedirectView(UriComponentsBuilder.fromPath("/initiatives/{slug}")
                .build(current)
                .toASCIIString());
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return redirect;
    }
}
