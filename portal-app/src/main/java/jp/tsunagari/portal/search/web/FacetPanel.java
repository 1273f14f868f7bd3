package jp.tsunagari.portal.search.web;

import java.util.List;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import org.jspecify.annotations.Nullable;

/**
 * A facet in the column beside the list.
 *
 * @param parameter its name in addresses
 * @param open whether its values show without being asked for
 * @param chosen how many values are ticked
 */
record FacetPanel(String parameter, String label, boolean open, int chosen, List<FacetNode> nodes) {

    /** Fewer values are seen at one look; a field to search in them would be one more thing in the way. */
    private static final int MANY = 12;

    FacetPanel {
        nodes = List.copyOf(nodes);
    }

    /** Whether it has so many values that one wants to search in them. */
    public boolean isLong() {
        return nodes.size() > MANY;
    }

    /** Its values, each with all that its HTML depends on. */
    public List<Item> items() {
        return nodes.stream().map(node -> new Item(parameter, node)).toList();
    }

    /** A value and the name of its facet in addresses. */
    record Item(String parameter, FacetNode node) {

        public List<FacetNode> nodes() {
            return List.of(node);
        }
    }

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
}
