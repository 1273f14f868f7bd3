package jp.tsunagari.portal.compare.web;

import java.util.List;
import jp.tsunagari.portal.compare.web.CompareAddress.Reading;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a comparison shows.
 *
 * @param read the address, without ids that the catalogue does not have
 * @param sheet null when there are fewer than two to compare
 * @param chosen the only one, when there is one; empty otherwise
 * @param unknown ids that the catalogue does not have
 * @param waiting those that there is no place for, with the address that puts them in the last place
 * @param exchangedTitle of the one that another is being looked for, null for none
 * @param found how many initiatives have the words that were looked for; the offers are the first of them
 * @param offers that could be added or taken in exchange
 * @param examples to choose from while there is nothing to compare
 */
record CompareView(
        Reading read,
        @Nullable ComparisonSheet sheet,
        List<InitiativeTile> chosen,
        List<Long> unknown,
        List<Offer> waiting,
        @Nullable String exchangedTitle,
        long found,
        List<Offer> offers,
        List<InitiativeTile> examples) {

    CompareView {
        chosen = List.copyOf(chosen);
        unknown = List.copyOf(unknown);
        waiting = List.copyOf(waiting);
        offers = List.copyOf(offers);
        examples = List.copyOf(examples);
    }

    public CompareAddress address() {
        return read.address();
    }

    /**
     * An initiative that could be taken in.
     *
     * @param address of the comparison with it
     */
    record Offer(InitiativeTile card, String address) {}
}
