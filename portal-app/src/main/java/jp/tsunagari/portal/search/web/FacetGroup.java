package jp.tsunagari.portal.search.web;

import java.util.List;
import jp.tsunagari.portal.search.Facet;

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
}
