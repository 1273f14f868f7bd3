package jp.tsunagari.portal.search.web;

import java.util.List;
import java.util.Objects;
import jp.tsunagari.portal.web.FragmentCache;
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

    /** The values that something has, and those that are ticked or have been opened. */
    public List<FacetNode> filled() {
        return nodes.stream().filter(node -> !node.isEmpty()).toList();
    }

    /** The other values, which wait behind one control: nobody has to pass by them on the way to the results. */
    public List<FacetNode> empty() {
        return nodes.stream().filter(FacetNode::isEmpty).toList();
    }

    /**
     * A value of a facet to tick.
     *
     * @param count as people read it: 1,234
     * @param inside the values that are parts of it and that the page offers: municipalities of a prefecture
     */
    record FacetNode(Box data, String count, List<FacetNode> inside) implements FragmentCache.Piece {

        FacetNode {
            inside = List.copyOf(inside);
        }

        boolean isEmpty() {
            return data.none() && !data.selected() && inside.isEmpty();
        }

        @Override
        public List<String> words() {
            return List.of(count);
        }
    }

    /**
     * What the HTML of a value depends on, but for its number.
     *
     * @param parameter name of its facet in addresses
     * @param reading in hiragana, null where none is known
     * @param none whether nothing has it
     * @param pointless whether nothing in the whole catalogue has it, so that ticking it could only empty the list
     * @param opened whether the page offers parts of it
     * @param more whether it has parts that the page does not offer
     */
    record Box(
            String parameter,
            String code,
            String name,
            @Nullable String reading,
            boolean selected,
            boolean none,
            boolean pointless,
            boolean opened,
            boolean more) {

        /** Of what tells most boxes apart: a page has two hundred, and the whole record's takes longer. */
        @Override
        public int hashCode() {
            return 31 * code.hashCode() + (selected ? 1 : 0) + (none ? 2 : 0);
        }

        /** As a record's own, with what tells most boxes apart first. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Box box
                    && code.equals(box.code)
                    && parameter.equals(box.parameter)
                    && selected == box.selected
                    && none == box.none
                    && pointless == box.pointless
                    && opened == box.opened
                    && more == box.more
                    && name.equals(box.name)
                    && Objects.equals(reading, box.reading);
        }

        /** Of its box on the page. */
        public String id() {
            return parameter + "-" + code;
        }
    }
}
