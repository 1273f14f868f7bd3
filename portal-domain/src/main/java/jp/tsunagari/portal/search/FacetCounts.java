package jp.tsunagari.portal.search;

import java.util.Map;

/**
 * How many initiatives each value of a facet would leave.
 *
 * <p>The number beside a value is what one gets with that value alone ticked in its facet, words and other facets kept.
 *
 * @param counts by code; a value that is not in it has 0
 */
public record FacetCounts(Map<String, Long> counts) {

    public FacetCounts {
        counts = Map.copyOf(counts);
    }

    public long of(String code) {
        return counts.getOrDefault(code, 0L);
    }
}
