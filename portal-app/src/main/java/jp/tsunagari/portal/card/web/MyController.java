package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The own page of whoever is signed in. */
@Page
class MyController {

    private final MyPages pages;

    MyController(MyPages pages) {
        this.pages = pages;
    }

    @GetMapping("/my")
    String my(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("organisations", pages.of(person));
        model.addAttribute("person", person.displayName());
        model.addAttribute("isAdmin", person.role() == Role.ADMIN);
        return "card/my";
    }
}
