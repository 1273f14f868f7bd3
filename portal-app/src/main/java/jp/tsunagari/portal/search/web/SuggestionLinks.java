package jp.tsunagari.portal.search.web;

import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.suggest.Suggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a suggestion leads: terms and places to the list that they narrow, names to their page. */
final class SuggestionLinks {

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

    private static SuggestionLink link(String kind, Suggestion suggestion, @Nullable String detail, String address) {
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
