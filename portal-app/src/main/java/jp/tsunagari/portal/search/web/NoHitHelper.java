package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.query.NearTerms;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.query.TypedSearch;
import jp.tsunagari.portal.search.query.UnderstoodField;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import org.springframework.stereotype.Component;

/** Looks for a way on from a list that is empty. Offers nothing that would be empty too. */
@Component
class NoHitHelper {

    private static final int MAX_STEPS = 8;
    /** More ticks than this are loosened by taking all away; each costs a count. */
    private static final int MAX_CHOICES = 12;

    private static final int MAX_NEAR = 5;
    private static final int NEAR_TO_TRY = 12;
    private static final int MAX_WIDER = 4;

    private final InitiativeSearch search;
    private final QueryParser parser;
    private final NearTerms nearTerms;
    private final NearestPlaces places;
    private final WiderCategories categories;
    private final Messages messages;

    NoHitHelper(
            InitiativeSearch search,
            QueryParser parser,
            NearTerms nearTerms,
            NearestPlaces places,
            WiderCategories categories,
            Messages messages) {
        this.places = places;
        this.categories = categories;
        this.search = search;
        this.parser = parser;
        this.nearTerms = nearTerms;
        this.messages = messages;
    }

    /** Of a list that has what is near, only with less of what was asked for and what that is a kind of. */
    NoHitView help(ListQuery query, SearchResult result, List<FacetGroup> groups, ListAddresses addresses) {
        TextQuery words = result.query();
        List<NoHitView.Step> looser = looser(query, words, groups, addresses);
        List<NoHitView.Step> nearest = places.of(query, words).stream()
                .map(place -> new NoHitView.Step(place.name(), place.count(), addresses.of(place.query())))
                .toList();
        if (result.near().instead()) {
            return new NoHitView(List.of(), List.of(), looser, nearest, wider(query, words, addresses));
        }
        List<NoHitView.Step> alone = alone(query, words, addresses);
        return new NoHitView(
                alone, near(query, words, alone, addresses), looser, nearest, wider(query, words, addresses));
    }

    private List<NoHitView.Step> alone(ListQuery query, TextQuery words, ListAddresses addresses) {
        return words.required().stream()
                .map(word -> step(
                        word.text(), query.text(TypedSearch.written(word, "")).filters(Filters.NONE), addresses))
                .toList();
    }

    private List<NoHitView.Step> near(
            ListQuery query, TextQuery words, List<NoHitView.Step> alone, ListAddresses addresses) {
        TypedSearch typed = new TypedSearch(words);
        List<NoHitView.Step> found = new ArrayList<>();
        for (int position = 0; position < alone.size(); position++) {
            if (alone.get(position).count() > 0) {
                continue;
            }
            SearchWord word = words.required().get(position);
            for (String term : nearTerms.to(word.text(), NEAR_TO_TRY)) {
                String text = typed.replacing(word, term);
                ListQuery other = query.text(text);
                NoHitView.Step step = step(text, other, addresses);
                boolean filtered = !query.request().filters().isEmpty();
                found.add(
                        step.count() == 0 && filtered
                                ? step(
                                        messages.get("search.help.unfiltered", text),
                                        other.filters(Filters.NONE),
                                        addresses)
                                : step);
            }
        }
        return found.stream().filter(step -> step.count() > 0).limit(MAX_NEAR).toList();
    }

    /** What the words are a kind of, in the whole catalogue. */
    private List<NoHitView.Step> wider(ListQuery query, TextQuery words, ListAddresses addresses) {
        return categories
                .of(query, words)
                .map(category -> step(category.label(), category.query(), addresses))
                .filter(step -> step.count() > 0)
                .limit(MAX_WIDER)
                .toList();
    }

    private List<NoHitView.Step> looser(
            ListQuery query, TextQuery words, List<FacetGroup> groups, ListAddresses addresses) {
        TypedSearch typed = new TypedSearch(words);
        Map<String, ListQuery> tries = new LinkedHashMap<>();
        if (!query.request().synonyms()) {
            tries.put(messages.get("search.help.synonyms"), query.synonyms(true));
        }
        if (words.wanted().stream().anyMatch(SearchWord::exact)) {
            tries.put(
                    messages.get("search.help.no-quotes"),
                    query.text(
                            query.request().text().replaceAll("[\"“”„＂]", " ").strip()));
        }
        String apart = apart(words);
        if (!apart.equals(typed.only(part -> true))) {
            tries.put(messages.get("search.help.apart", apart), query.text(apart));
        }
        if (!words.unwanted().isEmpty() && !words.wanted().isEmpty()) {
            tries.put(
                    messages.get("search.help.no-exclusion"),
                    query.text(typed.only(part -> !words.unwanted().contains(part))));
        }
        choices(groups)
                .limit(MAX_CHOICES)
                .forEach(choice -> tries.put(
                        messages.get(
                                "search.help.without-filter",
                                choice.group().label(),
                                choice.value().name()),
                        query.filters(query.request()
                                .filters()
                                .without(choice.group().facet(), choice.value().code()))));
        if (words.fields().size() + words.required().size() > 1
                || choices(groups).findAny().isPresent()) {
            words.fields()
                    .forEach(field -> tries.put(
                            messages.get("search.help.without-word", field.typed()), query.text(typed.without(field))));
        }
        if (words.required().size() + words.fields().size() > 1) {
            words.required()
                    .forEach(word -> tries.put(
                            messages.get("search.help.without-word", word.text()), query.text(typed.without(word))));
        }
        if (choices(groups).count() > 1) {
            tries.put(messages.get("search.help.no-filters"), query.filters(Filters.NONE));
        }
        return tries.entrySet().stream()
                .map(each -> step(each.getKey(), each.getValue(), addresses))
                .filter(step -> step.count() > 0)
                .limit(MAX_STEPS)
                .toList();
    }

    private NoHitView.Step step(String label, ListQuery query, ListAddresses addresses) {
        TextQuery words = parser.parse(query.request().text(), query.request().synonyms());
        return new NoHitView.Step(label, search.count(words, query.request().filters()), addresses.of(query));
    }

    private static Stream<Ticked> choices(List<FacetGroup> groups) {
        return groups.stream().flatMap(group -> group.selected().stream().map(value -> new Ticked(group, value)));
    }

    /** Compounds and fields as single words. */
    private String apart(TextQuery words) {
        return Stream.of(
                        words.fields().stream().map(UnderstoodField::typed),
                        words.wanted().stream().flatMap(SearchWord::leaves).map(word -> TypedSearch.written(word, "")),
                        words.unwanted().stream().map(word -> TypedSearch.written(word, "-")))
                .flatMap(part -> part)
                .collect(joining(" "));
    }

    private record Ticked(FacetGroup group, FacetValue value) {}

    /**
     * What helps a user further who has found nothing.
     *
     * @param words each word alone in the whole catalogue
     * @param near words that may have been meant instead
     * @param looser lists that ask for less
     * @param places the same in the nearest places that have any
     * @param wider what the words are a kind of, in the whole catalogue
     */
    record NoHitView(List<Step> words, List<Step> near, List<Step> looser, List<Step> places, List<Step> wider) {

        NoHitView {
            words = List.copyOf(words);
            near = List.copyOf(near);
            looser = List.copyOf(looser);
            places = List.copyOf(places);
            wider = List.copyOf(wider);
        }

        /** Whether it leads anywhere. */
        public boolean isEmpty() {
            return near.isEmpty() && looser.isEmpty() && places.isEmpty() && wider.isEmpty();
        }

        /**
         * A list to go to, and how many initiatives are in it.
         *
         * @param label a word, or what is different from what was asked for
         */
        record Step(String label, long count, String address) {}
    }
}
