package jp.tsunagari.portal.shortlist.web;

import java.util.List;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.shortlist.CaseMark;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.shortlist.ChosenList;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a shortlist shows.
 *
 * @param asked what its address says
 * @param list what of it the catalogue has
 * @param unknownIds ids that the address names and the catalogue does not have
 * @param removedTitle of what was just taken out, null if nothing was
 * @param undo address of the list with that put back, null if nothing was taken out
 * @param found how many initiatives have the words that were looked for; the offers are the first of them
 */
record ShortlistPageView(
        ShortlistAddress asked,
        ChosenList list,
        List<ShortlistEntry> entries,
        List<Long> unknownIds,
        @Nullable String removedTitle,
        @Nullable String undo,
        String words,
        long found,
        List<ShortlistOffer> offers) {

    ShortlistPageView {
        entries = List.copyOf(entries);
        unknownIds = List.copyOf(unknownIds);
        offers = List.copyOf(offers);
    }

    public List<Long> ids() {
        return list.ids();
    }

    /** Path and query of the page, without a memory of what was taken out. */
    public String address() {
        return ShortlistAddress.of(list);
    }

    /** This list at another page or file. */
    public String at(String path) {
        return ShortlistAddress.of(path, list);
    }

    /** How many cases have each mark, in the order of marks; those that none has are left out. */
    public List<MarkCount> marks() {
        return List.of(CaseMark.values()).stream()
                .map(mark -> new MarkCount(
                        mark,
                        list.cases().stream().filter(one -> one.mark() == mark).count()))
                .filter(count -> count.cases() > 0)
                .toList();
    }

    /** How many cases have a mark. */
    record MarkCount(CaseMark mark, long cases) {}

    /**
     * An initiative on the list, and where its links lead.
     *
     * @param up address of the list with this one a place higher, null for the first
     * @param down address of the list with this one a place lower, null for the last
     * @param out address of the list without it
     */
    record ShortlistEntry(
            InitiativeTile initiative,
            ChosenCase chosen,
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
