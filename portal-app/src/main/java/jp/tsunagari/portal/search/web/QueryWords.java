package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import jp.tsunagari.portal.shared.Paged;
import org.springframework.stereotype.Component;

/** Says in words what a list is a list of, for pages, files and feeds alike. */
@Component
public class QueryWords {

    private static final String ONE_OF = "search.words.one-of";

    private static final int MAX_NAMES_IN_A_TITLE = 4;

    /** Characters of what was typed, where there is little room. */
    private static final int MAX_TYPED = 12;

    private final FacetGroups groups;
    private final Messages messages;

    QueryWords(FacetGroups groups, Messages messages) {
        this.groups = groups;
        this.messages = messages;
    }

    /** As on the page of the list: 「居場所」を含む、活動地域が北海道の取組; すべての取組 when nothing is asked for. */
    public String sentence(TextQuery words, Filters filters) {
        // Names are asked for here, not counts.
        SearchResult nothingCounted =
                new SearchResult(new Paged<>(List.of(), 0, 1, 1), Map.of(), words, SearchResult.Near.NONE, false);
        return sentence(words, groups.of(nothingCounted, filters));
    }

    /** As above, of a query that has been answered. */
    public String sentence(TextQuery words, List<FacetGroup> facets) {
        return sentenceOf(
                wordParts(words),
                Stream.concat(
                                words.fields().stream()
                                        .map(field -> condition(groups.label(field.facet()), groups.names(field))),
                                conditions(facets))
                        .toList());
    }

    /**
     * The sentence with conditions of one's own.
     *
     * @param conditions each in words that go before 取組, in front of those of the facets
     * @param facets all, of which those with a ticked value are conditions
     */
    public String sentence(List<String> conditions, List<FacetGroup> facets) {
        return sentenceOf(conditions, conditions(facets).toList());
    }

    /**
     * What is asked for, one by one, for places with little room.
     *
     * @return of each condition its words, the longest first, the shortest last; empty when nothing is asked for
     */
    public List<List<String>> conditions(TextQuery words, Filters filters) {
        SearchResult nothingCounted =
                new SearchResult(new Paged<>(List.of(), 0, 1, 1), Map.of(), words, SearchResult.Near.NONE, false);
        Stream<List<String>> typed = Stream.of(
                        brief(words.required(), words.required().size() > 1 ? "search.words.all-of" : ONE_OF),
                        brief(words.unwanted(), "search.words.none-of"))
                .filter(said -> !said.isEmpty());
        Stream<List<String>> understood =
                words.fields().stream().map(field -> brief(groups.label(field.facet()), groups.names(field)));
        Stream<List<String>> ticked = chosen(groups.of(nothingCounted, filters)).stream()
                .map(group -> brief(
                        group.label(),
                        group.selected().stream().map(FacetValue::name).toList()));
        return Stream.of(typed, understood, ticked).flatMap(said -> said).toList();
    }

    private List<String> brief(List<SearchWord> words, String key) {
        if (words.isEmpty()) {
            return List.of();
        }
        String first = words.get(0).text();
        String start = first.codePointCount(0, first.length()) <= MAX_TYPED
                ? first
                : first.substring(0, first.offsetByCodePoints(0, MAX_TYPED));
        String quoted = messages.get("search.words.quoted", start);
        String some = words.size() == 1 ? quoted : messages.get("search.words.others", quoted, words.size() - 1);
        return List.of(
                messages.get(key, quoted(words)), messages.get(key, some), some, messages.get("search.words.typed"));
    }

    private List<String> brief(String facet, List<String> names) {
        String first = names.get(0);
        String some = names.size() == 1 ? first : messages.get("search.words.others", first, names.size() - 1);
        return List.of(condition(facet, names), messages.get("search.words.facet", facet, some), some, facet);
    }

    private String sentenceOf(List<String> conditions, List<String> values) {
        List<String> parts = Stream.concat(conditions.stream(), values.stream()).toList();
        if (parts.isEmpty()) {
            return messages.get("search.words.everything");
        }
        return messages.get(values.isEmpty() ? "search.words.with" : "search.words.with-facets", listed(parts));
    }

    private Stream<String> conditions(List<FacetGroup> facets) {
        return chosen(facets).stream()
                .map(group -> condition(
                        group.label(),
                        group.selected().stream().map(FacetValue::name).toList()));
    }

    private String condition(String facet, List<String> names) {
        return messages.get("search.words.facet", facet, String.join(messages.get("search.words.or"), names));
    }

    /** 「居場所」を含む取組（北海道、高齢者）: short enough for a window's title. */
    String title(TextQuery words, List<FacetGroup> facets) {
        List<String> parts = wordParts(words);
        String what =
                parts.isEmpty() ? messages.get("search.words.list") : messages.get("search.words.with", listed(parts));
        List<String> names = Stream.concat(
                        words.fields().stream().flatMap(field -> groups.names(field).stream()),
                        chosen(facets).stream()
                                .flatMap(group -> group.selected().stream())
                                .map(FacetValue::name))
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return what;
        }
        return messages.get(
                names.size() > MAX_NAMES_IN_A_TITLE ? "search.words.title-more" : "search.words.title",
                what,
                listed(names.stream().limit(MAX_NAMES_IN_A_TITLE).toList()));
    }

    private static List<FacetGroup> chosen(List<FacetGroup> facets) {
        return facets.stream().filter(group -> !group.selected().isEmpty()).toList();
    }

    private List<String> wordParts(TextQuery words) {
        List<String> parts = new ArrayList<>();
        List<SearchWord> required = words.required();
        if (!required.isEmpty()) {
            parts.add(messages.get(required.size() > 1 ? "search.words.all-of" : ONE_OF, quoted(required)));
        }
        if (!words.unwanted().isEmpty()) {
            parts.add(messages.get("search.words.none-of", quoted(words.unwanted())));
        }
        return List.copyOf(parts);
    }

    private String quoted(List<SearchWord> words) {
        return words.stream()
                .map(word -> messages.get("search.words.quoted", word.text()))
                .collect(joining(messages.get("search.words.between")));
    }

    private String listed(List<String> parts) {
        return String.join(messages.get("web.list.separator"), parts);
    }
}
