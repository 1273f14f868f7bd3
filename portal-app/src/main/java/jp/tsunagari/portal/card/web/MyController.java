package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.security.Authority;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own page of a user. */
@Page
class MyController {

    private final MyPages pages;
    private final Authority authority;

    MyController(MyPages pages, Authority authority) {
        this.pages = pages;
        this.authority = authority;
    }

    /**
     * @param organisation shows this one alone, also to an admin who does not belong to it
     */
    @GetMapping("/my")
    String my(
            @AuthenticationPrincipal SignedIn person,
            @Nullable @RequestParam(name = "organisation", required = false) Long organisation,
            Model model) {
        if (person.role() == Role.OFFICER) {
            return "redirect:/my/lists";
        }
        if (organisation == null) {
            model.addAttribute("organisations", pages.of(person));
        } else {
            authority.requireMayEdit(person, organisation);
            model.addAttribute("organisations", pages.of(person, organisation));
        }
        model.addAttribute("isAdmin", person.role() == Role.ADMIN);
        return "card/my";
    }
}
