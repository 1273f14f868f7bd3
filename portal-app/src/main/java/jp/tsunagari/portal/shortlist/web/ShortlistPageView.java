package jp.tsunagari.portal.shortlist.web;

import java.util.List;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a shortlist shows.
 *
 * @param ids of the entries, in order
 * @param unknownIds ids that the address names and the catalogue does not have
 * @param removedTitle of what was just taken out, null if nothing was
 * @param undo address of the list with that put back, null if nothing was taken out
 * @param found how many initiatives have the words that were looked for; the offers are the first of them
 */
record ShortlistPageView(
        Shortlist list,
        List<ShortlistEntry> entries,
        List<Long> ids,
        List<Long> unknownIds,
        @Nullable String removedTitle,
        @Nullable String undo,
        String words,
        long found,
        List<ShortlistOffer> offers) {

    ShortlistPageView {
        entries = List.copyOf(entries);
        ids = List.copyOf(ids);
        unknownIds = List.copyOf(unknownIds);
        offers = List.copyOf(offers);
    }

    /**
     * An initiative on the list, and where its links lead.
     *
     * @param up address of the list with this one a place higher, null for the first
     * @param down address of the list with this one a place lower, null for the last
     * @param out address of the list without it
     */
    record ShortlistEntry(
            InitiativeTile initiative,
            @Nullable String up,
            @Nullable String down,
            String out) {}

    /**
     * An initiative that could be added.
     *
     * @param add address of the list with it
     */
    record ShortlistOffer(InitiativeTile initiative, String add) {}
}
