package jp.tsunagari.portal.history.web;

import java.util.List;
import jp.tsunagari.portal.card.WordDiff.DiffSegment;

/**
 * What differs in a field of two versions.
 *
 * @param name of the field
 * @param label Japanese
 * @param elements of each element that differs, the pieces of its text
 * @param reordered whether the elements are in another order
 */
public record FieldDifferenceView(String name, String label, List<List<DiffSegment>> elements, boolean reordered) {

    public FieldDifferenceView {
        elements = List.copyOf(elements);
    }
}
