package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.search.Facet;
import org.jspecify.annotations.Nullable;

/**
 * A facet with all values that it offers, those with 0 among them.
 *
 * @param label in Japanese, e.g. 活動地域
 */
public record FacetGroup(Facet facet, String label, List<FacetValue> values) {

    public FacetGroup {
        values = List.copyOf(values);
    }

    /** The ticked values. */
    public List<FacetValue> selected() {
        return values.stream().filter(FacetValue::selected).toList();
    }

    /**
     * The values for a form that has no room for all: those that would leave something, or are ticked; of parts only
     * those inside a value that is ticked or has a ticked part.
     */
    public List<FacetValue> offered() {
        Set<String> opened = selected().stream()
                .map(value -> value.within() == null ? value.code() : value.within())
                .collect(toSet());
        return values.stream()
                .filter(value -> value.selected()
                        || (value.count() > 0 && (value.within() == null || opened.contains(value.within()))))
                .toList();
    }

    /** Whether there are parts that {@link #offered} leaves out. */
    public boolean hasMoreParts() {
        long parts = values.stream().filter(value -> value.within() != null).count();
        return parts
                > offered().stream().filter(value -> value.within() != null).count();
    }

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
}
