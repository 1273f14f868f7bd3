package jp.tsunagari.portal.search.web;

import java.util.List;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.suggest.Suggestion;
import jp.tsunagari.portal.search.suggest.Suggestions;
import jp.tsunagari.portal.search.web.SuggestionController.SuggestionLink;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

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

    /**
     * A suggestion as a page shows it.
     *
     * @param kind in Japanese, e.g. 団体
     * @param detail in Japanese, null without one
     * @param address where it leads, encoded
     */
    record SuggestionLink(
            String kind, String name, @Nullable String detail, String address) {}

    /** Where a suggestion leads: terms and places to the list that they narrow, names to their page. */
    static final class SuggestionLinks {

        private SuggestionLinks() {}

        static SuggestionLink of(Suggestion suggestion) {
            String key = suggestion.key();
            String detail = suggestion.detail();
            return switch (suggestion.kind()) {
                case TARGET -> link("対象", suggestion, alias(detail), list(Facet.TARGET, key));
                case APPROACH -> link("手法", suggestion, alias(detail), list(Facet.APPROACH, key));
                case REGION -> link("地域", suggestion, detail, list(Facet.REGION, key));
                case EMPTY_REGION -> link("地域", suggestion, emptyPlace(detail), page("/regions/{key}", key));
                case ORGANISATION -> link("団体", suggestion, detail, page("/organisations/{key}", key));
                case INITIATIVE -> link("取組", suggestion, detail, page("/initiatives/{key}", key));
            };
        }

        private static SuggestionLink link(
                String kind, Suggestion suggestion, @Nullable String detail, String address) {
            return new SuggestionLink(kind, suggestion.name(), detail, address);
        }

        private static @Nullable String alias(@Nullable String word) {
            return word == null ? null : "「" + word + "」など";
        }

        private static String emptyPlace(@Nullable String around) {
            return (around == null ? "" : around + "　") + "取組の掲載はまだありません";
        }

        private static String list(Facet facet, String code) {
            return UriComponentsBuilder.fromPath("/initiatives")
                    .queryParam(facet.parameter(), code)
                    .toUriString();
        }

        private static String page(String template, String key) {
            return UriComponentsBuilder.fromPath(template).build(key).toASCIIString();
        }
    }
}
