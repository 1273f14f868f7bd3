package jp.tsunagari.portal.catalogue.web;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeCards;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.web.TileMap;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SearchResult;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.web.FacetGroup;
import jp.tsunagari.portal.search.web.FacetGroups;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page. */
@Page
class FrontPageController {

    private static final int CARDS = 6;
    private static final Set<Facet> ENTRIES = Set.of(Facet.TARGET, Facet.APPROACH);

    private final Initiatives initiatives;
    private final Organisations organisations;
    private final InitiativeCards cards;
    private final TileMap tileMap;
    private final InitiativeSearch search;
    private final FacetGroups facetGroups;

    FrontPageController(
            Initiatives initiatives,
            Organisations organisations,
            InitiativeCards cards,
            TileMap tileMap,
            InitiativeSearch search,
            FacetGroups facetGroups) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.cards = cards;
        this.tileMap = tileMap;
        this.search = search;
        this.facetGroups = facetGroups;
    }

    @GetMapping("/")
    String front(Model model) {
        var tiles = tileMap.tiles();
        model.addAttribute("initiatives", initiatives.count());
        model.addAttribute("organisations", organisations.count());
        model.addAttribute(
                "prefectures", tiles.stream().filter(tile -> tile.count() > 0).count());
        model.addAttribute("tiles", tiles);
        model.addAttribute("cards", cards.of(initiatives.page(1, CARDS).items()));
        model.addAttribute("entries", entries());
        return "catalogue/front";
    }

    /** Whom initiatives are for and how they work, with how many there are. */
    private List<FacetGroup> entries() {
        SearchResult everything = search.search(SearchRequest.of("", Filters.NONE));
        return facetGroups.of(everything, Filters.NONE).stream()
                .filter(group -> ENTRIES.contains(group.facet()))
                .toList();
    }
}
