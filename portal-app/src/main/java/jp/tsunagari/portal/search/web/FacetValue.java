package jp.tsunagari.portal.search.web;

import org.jspecify.annotations.Nullable;

/**
 * A value that a list can be narrowed by.
 *
 * @param count what one gets with this value alone ticked in its facet; words and other facets kept
 * @param selected whether it is ticked now
 * @param within code of the value that this one is a part of (a municipality's prefecture), else null
 */
public record FacetValue(
        String code,
        String name,
        long count,
        boolean selected,
        @Nullable String within) {}
