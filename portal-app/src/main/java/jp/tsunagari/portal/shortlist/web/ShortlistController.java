package jp.tsunagari.portal.shortlist.web;

import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of a shortlist. Its address is all there is to it: no account, no session, no cookie. */
@Page
class ShortlistController {

    private final ShortlistPages pages;

    ShortlistController(ShortlistPages pages) {
        this.pages = pages;
    }

    @GetMapping("/shortlist")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String q,
            Model model,
            HttpServletResponse response) {
        // There are more lists than a search engine should ever try.
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        ShortlistPageView page = pages.of(Shortlist.of(parameters), q.strip());
        model.addAttribute("page", page);
        model.addAttribute("address", fullAddress(page.list()));
        return "shortlist/show";
    }

    private static String fullAddress(Shortlist list) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + list.address();
    }
}
