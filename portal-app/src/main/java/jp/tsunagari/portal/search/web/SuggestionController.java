package jp.tsunagari.portal.search.web;

import java.util.List;
import jp.tsunagari.portal.search.suggest.Suggestions;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What may be meant by the first characters of a word: options for the list under the search box, or a page of links for
 * those without script. Two addresses, because answers are cached by address.
 */
@Page
class SuggestionController {

    private static final int OPTIONS_OF_A_KIND = 3;
    private static final int LINKS_OF_A_KIND = 20;

    private final Suggestions suggestions;

    SuggestionController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/suggestions")
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("suggestions", links(q, LINKS_OF_A_KIND));
        return "search/suggestions";
    }

    @GetMapping(path = "/suggestions", params = "view=options")
    String options(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("suggestions", links(q, OPTIONS_OF_A_KIND));
        return "search/suggestion-options";
    }

    private List<SuggestionLink> links(String typed, int mostOfAKind) {
        return suggestions.find(typed, mostOfAKind).stream()
                .map(SuggestionLinks::of)
                .toList();
    }
}
