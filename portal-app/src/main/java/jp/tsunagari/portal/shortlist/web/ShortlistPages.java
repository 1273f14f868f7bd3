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
    ShortlistPageView of(Shortlist asked, String words) {
        Paged<Long> found = words.isEmpty() ? new Paged<>(List.of(), 0, 1, OFFERS) : find(words);
        Map<Long, InitiativeTile> known = load(asked, found.items());
        Shortlist list = asked.onlyKnown(known.keySet());
        Shortlist.Removal removal = list.removed();
        InitiativeTile removed = removal == null ? null : known.get(removal.id());
        return new ShortlistPageView(
                list,
                list.ids().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(initiative -> entry(list, initiative))
                        .toList(),
                list.ids(),
                asked.ids().stream().filter(id -> !known.containsKey(id)).toList(),
                removed == null ? null : removed.title().text(),
                removal == null || removed == null ? null : list.restored(removal),
                words,
                found.total(),
                found.items().stream()
                        .filter(id -> !list.ids().contains(id))
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(initiative -> new ShortlistOffer(initiative, list.with(initiative.id())))
                        .toList());
    }

    private Paged<Long> find(String words) {
        return search.search(new SearchRequest(words, true, Filters.NONE, SortOrder.RELEVANCE, 1, OFFERS))
                .answers();
    }

    private Map<Long, InitiativeTile> load(Shortlist asked, List<Long> offers) {
        List<Long> ids = new ArrayList<>(asked.ids());
        Shortlist.Removal removal = asked.removed();
        if (removal != null) {
            ids.add(removal.id());
        }
        ids.addAll(offers);
        return tiles.of(initiatives.summaries(ids.stream().distinct().toList())).stream()
                .collect(toMap(InitiativeTile::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static ShortlistEntry entry(Shortlist list, InitiativeTile initiative) {
        return new ShortlistEntry(
                initiative,
                list.moved(initiative.id(), -1),
                list.moved(initiative.id(), 1),
                list.without(initiative.id()));
    }
}
