package jp.tsunagari.portal.search.web;

import java.util.List;

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

    /** Its values as HTML; formAction: where its buttons send the form. */
    public String values(String formAction) {
        return FacetMarkup.of(this, formAction);
    }
}
