package jp.tsunagari.portal.thesaurus;

import java.util.List;

/** Knows what a change of the thesaurus would do to searches. */
public interface SearchChangePreview {

    /** Of the searches that are tried, those that would find something else, the most telling first. */
    List<ChangedSearch> changes(Thesaurus before, Thesaurus after);

    /**
     * A search that would change.
     *
     * @param before how much it finds now
     * @param after how much it would find
     */
    record ChangedSearch(String query, long before, long after) {}
}
