package jp.tsunagari.portal.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a facet to tick.
 *
 * @param id of its box on the page
 * @param reading in hiragana, null where none is known
 * @param pointless whether nothing in the whole catalogue has it, so that ticking it could only empty the list
 * @param inside the values that are parts of it: municipalities of a prefecture
 */
record FacetNode(FacetValue value, String id, @Nullable String reading, boolean pointless, List<FacetNode> inside) {

    FacetNode {
        inside = List.copyOf(inside);
    }

    /** Whether something inside it is ticked. */
    public boolean choiceInside() {
        return inside.stream().anyMatch(node -> node.value().selected());
    }
}
