package jp.tsunagari.portal.initiative.web;

import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PageNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of all initiatives. */
@Page
class InitiativeListController {

    private static final int PAGE_SIZE = 12;

    private final Initiatives initiatives;
    private final InitiativeCards cards;

    InitiativeListController(Initiatives initiatives, InitiativeCards cards) {
        this.initiatives = initiatives;
        this.cards = cards;
    }

    @GetMapping("/initiatives")
    String list(@Nullable @RequestParam(name = "page", required = false) String page, Model model) {
        PageNumber number = PageNumber.of(page);
        Paged<InitiativeSummary> found = initiatives.page(number.value(), PAGE_SIZE);
        model.addAttribute("cards", cards.of(found.items()));
        model.addAttribute("paged", found);
        model.addAttribute("pageUnderstood", number.understood());
        return "initiative/list";
    }
}
