package jp.tsunagari.portal.catalogue.web;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.web.PrefectureMap;
import jp.tsunagari.portal.region.web.PrefectureSquare;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SearchResult;
import jp.tsunagari.portal.search.index.IndexFollower;
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
    private final InitiativeTiles cards;
    private final PrefectureMap tileMap;
    private final InitiativeSearch search;
    private final FacetGroups facetGroups;
    private final IndexFollower index;

    FrontPageController(
            Initiatives initiatives,
            Organisations organisations,
            InitiativeTiles cards,
            PrefectureMap tileMap,
            InitiativeSearch search,
            FacetGroups facetGroups,
            IndexFollower index) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.cards = cards;
        this.tileMap = tileMap;
        this.search = search;
        this.facetGroups = facetGroups;
        this.index = index;
    }

    @GetMapping("/")
    String front(Model model) {
        SearchResult everything = search.search(SearchRequest.of("", Filters.NONE));
        List<PrefectureSquare> tiles = tiles(everything);
        model.addAttribute("initiatives", initiatives.count());
        model.addAttribute("organisations", organisations.count());
        model.addAttribute(
                "prefectures", tiles.stream().filter(tile -> tile.count() > 0).count());
        model.addAttribute("tiles", tiles);
        model.addAttribute("cards", cards.of(initiatives.newest(CARDS)));
        model.addAttribute("entries", entries(everything));
        return "catalogue/front";
    }

    /** With the numbers of the index, which counts a large catalogue much faster; while it is incomplete, of the database. */
    private List<PrefectureSquare> tiles(SearchResult everything) {
        return index.status().rebuilding() ? tileMap.tiles() : tileMap.tiles(everything.counts(Facet.REGION)::of);
    }

    /** Whom initiatives are for and how they work, with how many there are. */
    private List<FacetGroup> entries(SearchResult everything) {
        return facetGroups.of(everything, Filters.NONE).stream()
                .filter(group -> ENTRIES.contains(group.facet()))
                .toList();
    }
}
