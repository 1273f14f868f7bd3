package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.web.PrefectureMap;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.query.TypedSearch;
import jp.tsunagari.portal.search.query.UnderstoodField;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import jp.tsunagari.portal.search.web.ListPageView.Choice;
import jp.tsunagari.portal.search.web.ListPageView.MapSquare;
import jp.tsunagari.portal.search.web.ListPageView.Narrowing;
import org.springframework.stereotype.Component;

/** Offers what narrows a list: facets, the map, and the way back from each choice. */
@Component
class ListNarrowings {

    /** Parameters that the form shows; the page is not kept either, for a new question begins at the first. */
    private static final Set<String> SHOWN = Stream.concat(
                    Stream.of("q", "page", ListQueryReader.ROLE, OpenedPlaces.SOUGHT),
                    Stream.of(Facet.values()).map(Facet::parameter))
            .collect(toSet());

    private final FacetPanels panels;
    private final PrefectureMap map;
    private final UnderstoodLine understood;
    private final NearestPlaces places;
    private final Messages messages;

    ListNarrowings(
            FacetPanels panels, PrefectureMap map, UnderstoodLine understood, NearestPlaces places, Messages messages) {
        this.places = places;
        this.understood = understood;
        this.panels = panels;
        this.map = map;
        this.messages = messages;
    }

    Narrowing of(ListQuery query, SearchResult result, List<FacetGroup> groups, ListAddresses addresses) {
        return new Narrowing(
                hidden(query, addresses),
                fields(query, result.query(), addresses),
                chips(query, result.query(), groups, addresses),
                addresses.of(query.text("").filters(Filters.NONE)),
                result.ids().total() == 0
                        ? panels.ofNothing(groups, query, addresses.opened())
                        : panels.of(groups, query, addresses.opened()),
                addresses.opened().sought(),
                squares(query, result.counts(Facet.REGION), addresses),
                places.seats(query, result.query(), addresses),
                query.request().filters().mainOnly());
    }

    private static List<Map.Entry<String, String>> hidden(ListQuery query, ListAddresses addresses) {
        return addresses.parameters(query).stream()
                .filter(parameter -> !SHOWN.contains(parameter.getKey()))
                .toList();
    }

    /** What is taken as a filter, each with the list where it is a word again. */
    private List<Choice> fields(ListQuery query, TextQuery words, ListAddresses addresses) {
        TypedSearch typed = new TypedSearch(words);
        return words.fields().stream()
                .map(field -> new Choice(
                        "field-" + field.facet().parameter() + "-"
                                + words.fields().indexOf(field),
                        understood.reading(field),
                        addresses.of(query.text(typed.quoting(field))),
                        true))
                .toList();
    }

    private List<Choice> chips(ListQuery query, TextQuery words, List<FacetGroup> groups, ListAddresses addresses) {
        List<Choice> chips = new ArrayList<>();
        TypedSearch typed = new TypedSearch(words);
        boolean mixed = !words.fields().isEmpty();
        String text = mixed ? typed.only(SearchWord.class::isInstance) : words.typed();
        if (!text.isEmpty()) {
            chips.add(new Choice(
                    "q",
                    messages.get("search.chip.words", text),
                    addresses.of(query.text(typed.only(UnderstoodField.class::isInstance))),
                    true));
        }
        for (FacetGroup group : groups) {
            for (FacetValue value : group.selected()) {
                Filters without = query.request().filters().without(group.facet(), value.code());
                chips.add(new Choice(
                        group.facet().parameter() + "-" + value.code(),
                        messages.get("search.chip.filter", group.label(), value.name()),
                        addresses.of(query.filters(without)),
                        true));
            }
        }
        if (query.request().filters().mainOnly()) {
            chips.add(new Choice(
                    ListQueryReader.ROLE,
                    messages.get("search.chip.main-only"),
                    addresses.of(query.filters(query.request().filters().mainOnly(false))),
                    true));
        }
        return chips;
    }

    private List<MapSquare> squares(ListQuery query, FacetCounts counts, ListAddresses addresses) {
        Filters filters = query.request().filters();
        return map.squares(counts::of).stream()
                .map(square -> {
                    boolean selected = filters.has(Facet.REGION, square.code());
                    Filters toggled = selected
                            ? filters.without(Facet.REGION, square.code())
                            : filters.with(Facet.REGION, square.code());
                    boolean offered = selected || square.count() > 0;
                    return new MapSquare(square, selected, offered ? addresses.queryOf(query.filters(toggled)) : null);
                })
                .toList();
    }
}
