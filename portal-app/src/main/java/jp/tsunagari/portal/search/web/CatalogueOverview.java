package jp.tsunagari.portal.search.web;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.region.web.PrefectureMap;
import jp.tsunagari.portal.region.web.PrefectureSquare;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import org.springframework.stereotype.Component;

/** How many initiatives there are of each kind in the whole catalogue. */
@Component
public class CatalogueOverview {

    private final InitiativeSearch search;
    private final IndexFollower index;
    private final FacetGroups facetGroups;
    private final PrefectureMap map;

    CatalogueOverview(InitiativeSearch search, IndexFollower index, FacetGroups facetGroups, PrefectureMap map) {
        this.search = search;
        this.index = index;
        this.facetGroups = facetGroups;
        this.map = map;
    }

    /** As of now. */
    public Counts counts() {
        SearchResult everything = search.search(SearchRequest.of("", Filters.NONE));
        // The index counts a large catalogue much faster than the database; while it is incomplete, the database does.
        List<PrefectureSquare> squares =
                index.status().rebuilding() ? map.squares() : map.squares(everything.counts(Facet.REGION)::of);
        return new Counts(squares, facetGroups.of(everything, Filters.NONE));
    }

    /**
     * The counts.
     *
     * @param squares by prefecture
     * @param groups by everything that a list can be narrowed by
     */
    public record Counts(List<PrefectureSquare> squares, List<FacetGroup> groups) {

        public Counts {
            squares = List.copyOf(squares);
            groups = List.copyOf(groups);
        }

        /** Only these groups. */
        public List<FacetGroup> groups(Set<Facet> facets) {
            return groups.stream()
                    .filter(group -> facets.contains(group.facet()))
                    .toList();
        }
    }
}
