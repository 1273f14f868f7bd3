package jp.tsunagari.portal.history.web;

import java.util.List;
import jp.tsunagari.portal.card.WordDiff.DiffSegment;

/**
 * Something that a card says otherwise than the latest document.
 *
 * @param key of the item of the merge
 * @param label of the field
 * @param segments from the words of the document to those of the card
 */
record DocumentDifferenceView(String key, String label, List<DiffSegment> segments) {

    DocumentDifferenceView {
        segments = List.copyOf(segments);
    }
}
