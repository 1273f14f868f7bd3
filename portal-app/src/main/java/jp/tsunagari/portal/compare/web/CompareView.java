package jp.tsunagari.portal.compare.web;

import java.util.List;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a comparison shows.
 *
 * @param address without ids that the catalogue does not have
 * @param notices what of the address could not be used, in sentences
 * @param sheet null when there are fewer than two to compare
 * @param memo the sheet as Markdown, empty without one
 * @param chosen the only one, when there is one; empty otherwise
 * @param waiting those that there is no place for, with the address that puts them in the last place
 * @param examples to choose from while there is nothing to compare
 */
record CompareView(
        String title,
        CompareAddress address,
        List<String> notices,
        @Nullable ComparisonSheet sheet,
        String memo,
        List<InitiativeTile> chosen,
        List<Offer> waiting,
        SearchForMore more,
        List<InitiativeTile> examples) {

    CompareView {
        notices = List.copyOf(notices);
        chosen = List.copyOf(chosen);
        waiting = List.copyOf(waiting);
        examples = List.copyOf(examples);
    }

    /**
     * The search for another initiative.
     *
     * @param exchangedTitle of the one that another is to take the place of, null for none
     * @param finding how many have the words, in a sentence
     * @param offers that could be added or taken in exchange: the first that were found
     */
    record SearchForMore(@Nullable String exchangedTitle, String finding, List<Offer> offers) {

        SearchForMore {
            offers = List.copyOf(offers);
        }
    }

    /**
     * An initiative that could be taken in.
     *
     * @param address of the comparison with it
     */
    record Offer(InitiativeTile tile, String address) {}
}
