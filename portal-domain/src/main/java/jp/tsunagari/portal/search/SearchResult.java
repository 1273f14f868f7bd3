package jp.tsunagari.portal.search;

import java.util.Map;
import jp.tsunagari.portal.search.text.TextQuery;
import jp.tsunagari.portal.shared.Paged;

/**
 * An answer.
 *
 * @param ids of the initiatives found, one page of them in the order asked for
 * @param facets exact counts for every facet
 * @param query how the typed words were understood
 */
public record SearchResult(Paged<Long> ids, Map<Facet, FacetCounts> facets, TextQuery query) {

    public SearchResult {
        facets = Map.copyOf(facets);
    }

    /** Counts of one facet. */
    public FacetCounts counts(Facet facet) {
        return facets.getOrDefault(facet, new FacetCounts(Map.of()));
    }
}
