package jp.tsunagari.portal.group.web;

import java.util.List;
import jp.tsunagari.portal.search.web.FacetGroup;

/**
 * One of the two groups as a page shows it.
 *
 * @param letter A or B
 * @param name what was asked for, in few words, e.g. 北海道
 * @param prefix of its fields in the form
 * @param text words as typed
 * @param synonyms whether words that mean the same count as well
 * @param total initiatives in it
 * @param read initiatives whose figures were read; fewer than the total in a very large group
 * @param address of its list
 * @param form facets to tick
 */
record GroupSide(
        String letter,
        String name,
        String prefix,
        String text,
        boolean synonyms,
        long total,
        int read,
        String address,
        List<FacetGroup> form) {

    /** Fewer initiatives than these can look like anything. */
    static final int FEW = 5;

    public boolean isFew() {
        return total < FEW;
    }

    public boolean isCut() {
        return total > read;
    }

    /** {@code A：北海道}. */
    public String label() {
        return letter + "：" + name;
    }
}
