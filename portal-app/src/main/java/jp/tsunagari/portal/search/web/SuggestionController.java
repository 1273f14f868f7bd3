package jp.tsunagari.portal.search.web;

import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.suggest.Suggestion;
import jp.tsunagari.portal.search.suggest.Suggestions;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private static final MediaType COMPLETIONS = MediaType.parseMediaType("application/x-suggestions+json");

    private final Suggestions suggestions;
    private final RegionDirectory regions;
    private final RegionNames regionNames;
    private final Messages messages;

    SuggestionController(Suggestions suggestions, RegionDirectory regions, RegionNames regionNames, Messages messages) {
        this.suggestions = suggestions;
        this.regions = regions;
        this.regionNames = regionNames;
        this.messages = messages;
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

    /** For the address bar of a browser, as OpenSearch's extension for suggestions has it: the words, then what they may be. */
    @GetMapping(path = "/suggestions", params = "view=json")
    ResponseEntity<List<Object>> completions(@RequestParam(defaultValue = "") String q) {
        List<String> names = suggestions.find(q, OPTIONS_OF_A_KIND).stream()
                .map(Suggestion::name)
                .distinct()
                .toList();
        return ResponseEntity.ok().contentType(COMPLETIONS).body(List.of(q, names));
    }

    private List<SuggestionLink> links(String typed, int mostOfAKind) {
        return suggestions.find(typed, mostOfAKind).stream().map(this::link).toList();
    }

    /** Terms, words and places lead to the list that they narrow, names to their page. */
    private SuggestionLink link(Suggestion suggestion) {
        String key = suggestion.key();
        String detail = suggestion.detail();
        return switch (suggestion.kind()) {
            case TARGET -> link(suggestion, alias(detail), list(Facet.TARGET, key));
            case APPROACH -> link(suggestion, alias(detail), list(Facet.APPROACH, key));
            case WORD -> link(suggestion, alias(detail), words(messages.name(suggestion)));
            case REGION -> link(suggestion, around(key), list(Facet.REGION, key));
            case EMPTY_REGION -> link(suggestion, emptyPlace(around(key)), page("/regions/{key}", key));
            case ORGANISATION -> link(suggestion, detail, page("/organisations/{key}", key));
            case INITIATIVE -> link(suggestion, detail, page("/initiatives/{key}", key));
        };
    }

    private SuggestionLink link(Suggestion suggestion, @Nullable String detail, String address) {
        String kind = messages.get("search.suggestion.kind." + suggestion.kind().name());
        return new SuggestionLink(kind, messages.name(suggestion), detail, address);
    }

    private @Nullable String alias(@Nullable String word) {
        return word == null ? null : messages.get("search.suggestion.alias", word);
    }

    private @Nullable String around(String code) {
        return regionNames.around(regions.get(code));
    }

    private String emptyPlace(@Nullable String around) {
        return around == null
                ? messages.get("search.suggestion.no-initiative")
                : messages.get("search.suggestion.no-initiative-in", around);
    }

    private static String list(Facet facet, String code) {
        return UriComponentsBuilder.fromPath("/initiatives")
                .queryParam(facet.parameter(), code)
                .toUriString();
    }

    private static String words(String words) {
        return UriComponentsBuilder.fromPath("/initiatives")
                .queryParam("q", "{words}")
                .encode()
                .buildAndExpand(words)
                .toUriString();
    }

    private static String page(String template, String key) {
        return UriComponentsBuilder.fromPath(template).build(key).toASCIIString();
    }

    /**
     * A suggestion as a page shows it.
     *
     * @param kind what it is a name of
     * @param detail null without one
     * @param address where it leads, encoded
     */
    record SuggestionLink(
            String kind, String name, @Nullable String detail, String address) {}
}
