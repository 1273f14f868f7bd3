package jp.tsunagari.portal.compare.web;

import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagari.portal.compare.web.CompareAddress.Reading;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page that sets initiatives side by side. Its address is all there is to it. */
@Page
class CompareController {

    private final ComparePages pages;

    CompareController(ComparePages pages) {
        this.pages = pages;
    }

    @GetMapping("/compare")
    String show(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        // There are more comparisons than a search engine should ever try.
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        Reading read = Reading.of(parameters);
        model.addAttribute("page", pages.of(read, absolute(read.address().settled())));
        return "compare/show";
    }

    static String absolute(String address) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + address;
    }
}
