package jp.tsunagari.portal.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a facet to tick.
 *
 * @param id of its box on the page
 * @param count as people read it: 1,234
 * @param reading in hiragana, null where none is known
 * @param pointless whether nothing in the whole catalogue has it, so that ticking it could only empty the list
 * @param inside the values that are parts of it and that the page offers: municipalities of a prefecture
 * @param more whether it has parts that the page does not offer
 */
record FacetNode(
        FacetValue value,
        String id,
        String count,
        @Nullable String reading,
        boolean pointless,
        List<FacetNode> inside,
        boolean more) {

    FacetNode {
        inside = List.copyOf(inside);
    }
}
