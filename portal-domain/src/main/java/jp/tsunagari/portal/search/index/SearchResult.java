package jp.tsunagari.portal.search.index;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param ids of the initiatives found, one page of them in the order asked for
 * @param facets exact counts for every facet
 * @param query how the typed words were understood
 * @param near what is near what was asked for
 * @param partial whether there was no time to find and count all of it
 */
public record SearchResult(
        Paged<Long> ids, Map<Facet, FacetCounts> facets, TextQuery query, Near near, boolean partial) {

    public SearchResult {
        facets = Map.copyOf(facets);
    }

    /** The page without what is only near: empty where there is no answer. */
    public Paged<Long> answers() {
        return near.instead() ? new Paged<>(List.of(), 0, ids.page(), ids.size()) : ids;
    }

    /** Counts of one facet. */
    public FacetCounts counts(Facet facet) {
        return facets.getOrDefault(facet, new FacetCounts(Map.of()));
    }

    /**
     * What is near what was asked for.
     *
     * @param instead whether {@code ids} are such, because there is no answer
     * @param partly whether those have only some of what was asked for
     * @param besides ids of some that come after few answers, the nearest first
     * @param correction the slip that was mended before; null if there was none
     */
    public record Near(
            boolean instead,
            boolean partly,
            List<Long> besides,
            @Nullable Correction correction) {

        public static final Near NONE = new Near(false, false, List.of(), null);

        public Near {
            besides = List.copyOf(besides);
        }
    }

    /**
     * A slip, and what was searched for in its place.
     *
     * @param text all that was searched for
     */
    public record Correction(String typed, String meant, String text) {}
}
