package jp.tsunagari.portal.shortlist.web;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.shortlist.web.ShortlistAddress.Removal;
import jp.tsunagari.portal.shortlist.web.ShortlistPageView.ShortlistEntry;
import jp.tsunagari.portal.shortlist.web.ShortlistPageView.ShortlistOffer;
import org.springframework.stereotype.Component;

/** Puts the page of a shortlist together; as many queries for fifty entries as for one. */
@Component
class ShortlistPages {

    private static final int OFFERS = 10;

    private final Initiatives initiatives;
    private final InitiativeTiles tiles;
    private final InitiativeSearch search;

    ShortlistPages(Initiatives initiatives, InitiativeTiles tiles, InitiativeSearch search) {
        this.initiatives = initiatives;
        this.tiles = tiles;
        this.search = search;
    }

    /** @param words what is looked for to add more; empty for nothing */
    ShortlistPageView of(ShortlistAddress asked, String words) {
        Paged<Long> found = words.isEmpty() ? new Paged<>(List.of(), 0, 1, OFFERS) : find(words);
        Map<Long, InitiativeTile> known = load(asked, found.items());
        ChosenList list = asked.list().onlyKnown(known.keySet());
        Removal removal = asked.removed();
        InitiativeTile removed =
                removal == null ? null : known.get(removal.what().id());
        return new ShortlistPageView(
                asked,
                list,
                list.cases().stream()
                        .map(one -> entry(list, one, Objects.requireNonNull(known.get(one.id()))))
                        .toList(),
                asked.list().ids().stream().filter(id -> !known.containsKey(id)).toList(),
                removed == null ? null : removed.title().text(),
                removal == null || removed == null
                        ? null
                        : address(
                                list.at(removal.place(), removal.what()),
                                removal.what().id()),
                words,
                found.total(),
                found.items().stream()
                        .filter(id -> !list.ids().contains(id))
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(tile -> new ShortlistOffer(tile, ShortlistAddress.of(list.with(tile.id()))))
                        .toList());
    }

    /** As many queries as for one; without those that the catalogue does not have. */
    Map<Long, InitiativeTile> tiles(ChosenList list) {
        return load(new ShortlistAddress(list, List.of(), 0, null), List.of());
    }

    private Paged<Long> find(String words) {
        return search.search(new SearchRequest(words, true, Filters.NONE, SortOrder.RELEVANCE, 1, OFFERS))
                .answers();
    }

    private Map<Long, InitiativeTile> load(ShortlistAddress asked, List<Long> offers) {
        List<Long> ids = new ArrayList<>(asked.list().ids());
        Removal removal = asked.removed();
        if (removal != null) {
            ids.add(removal.what().id());
        }
        ids.addAll(offers);
        return tiles.of(initiatives.summaries(ids.stream().distinct().toList())).stream()
                .collect(toMap(InitiativeTile::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static ShortlistEntry entry(ChosenList list, ChosenCase one, InitiativeTile initiative) {
        return new ShortlistEntry(
                initiative,
                one,
                list.moved(one.id(), -1).map(moved -> address(moved, one.id())).orElse(null),
                list.moved(one.id(), 1).map(moved -> address(moved, one.id())).orElse(null),
                ShortlistAddress.without(list, one.id()));
    }

    /** At an entry of the list. */
    private static String address(ChosenList list, long id) {
        return ShortlistAddress.of(list) + "#entry-" + id;
    }
}
