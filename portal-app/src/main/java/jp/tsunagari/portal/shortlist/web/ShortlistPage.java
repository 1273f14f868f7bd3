package jp.tsunagari.portal.shortlist.web;

import java.util.List;
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
record ShortlistPage(
        Shortlist list,
        List<ShortlistEntry> entries,
        List<Long> ids,
        List<Long> unknownIds,
        @Nullable String removedTitle,
        @Nullable String undo,
        String words,
        long found,
        List<ShortlistOffer> offers) {

    ShortlistPage {
        entries = List.copyOf(entries);
        ids = List.copyOf(ids);
        unknownIds = List.copyOf(unknownIds);
        offers = List.copyOf(offers);
    }
}
