package jp.tsunagari.portal.search.web;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.region.web.PrefectureSquare;
import jp.tsunagari.portal.search.learning.SearchOutcome;
import jp.tsunagari.portal.search.web.ListItems.ListItem;
import jp.tsunagari.portal.search.web.NoHitHelper.NoHitView;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.BadParameter;
import jp.tsunagari.portal.web.FragmentCache;
import jp.tsunagari.portal.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a list shows.
 *
 * @param understood how the words were taken
 * @param outcome what is counted of it
 */
record ListPageView(
        Head head,
        Narrowing narrowing,
        Understood understood,
        Arrangement arrangement,
        Results results,
        SearchOutcome outcome) {

    /**
     * What is listed.
     *
     * @param title for the window and the top of the page
     * @param conditions what is asked for, in a sentence without its end: 対象が高齢者の取組
     * @param status the number of results in words, for those who hear the page
     * @param text as typed
     * @param problems parameters that make no sense
     * @param rebuilding how far the index has come that is being rebuilt, in words; null when it is whole
     * @param partial whether there was no time to find all
     */
    record Head(
            String title,
            String conditions,
            String status,
            String text,
            List<BadParameter> problems,
            @Nullable String rebuilding,
            boolean partial) {

        Head {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What narrows the list, or could.
     *
     * @param hidden parameters that the form has to keep, name and value
     * @param fields parts of the words that count as filters, each with the address of the list where they are words
     * @param chips what is chosen, each with the address of the list without it
     * @param clearAddress the list without any choice
     * @param soughtPlace part of a name of the places that the facet of regions offers besides; mostly empty
     * @param squares the map
     * @param seats the list of those of which only the seat is known, at the places that are asked for; null without any
     */
    record Narrowing(
            List<Map.Entry<String, String>> hidden,
            List<Choice> fields,
            List<Choice> chips,
            String clearAddress,
            List<FacetPanel> panels,
            String soughtPlace,
            List<MapSquare> squares,
            @Nullable Choice seats,
            boolean mainOnly) {

        Narrowing {
            hidden = List.copyOf(hidden);
            fields = List.copyOf(fields);
            chips = List.copyOf(chips);
            panels = List.copyOf(panels);
            squares = List.copyOf(squares);
        }

        /** Whether nothing narrows the list. */
        public boolean isEmpty() {
            return chips.isEmpty() && fields.isEmpty();
        }

        /** How many values are ticked. */
        public int ticked() {
            return panels.stream().mapToInt(FacetPanel::chosen).sum();
        }
    }

    /**
     * How the words of a search were taken, as far as it goes without saying.
     *
     * @param fields parts that count as a filter
     * @param words that others count for as well, and those that may be missing
     * @param takenApart runs such as 「高齢者の居場所」 that are looked for word by word; empty if there is none
     * @param ignored parts that are not looked for
     * @param synonyms the link that leaves other words out or lets them in again; null where the words have none
     * @param off whether they are left out now
     */
    record Understood(
            List<Choice> fields,
            List<WordNote> words,
            String takenApart,
            List<String> ignored,
            @Nullable Choice synonyms,
            boolean off) {

        Understood {
            fields = List.copyOf(fields);
            words = List.copyOf(words);
            ignored = List.copyOf(ignored);
        }

        /** Words that an answer need not have. */
        public List<WordNote> weak() {
            return words.stream().filter(WordNote::weak).toList();
        }

        /** Whether there is anything to say. */
        public boolean says() {
            return synonyms != null
                    || !fields.isEmpty()
                    || !words.isEmpty()
                    || !takenApart.isEmpty()
                    || !ignored.isEmpty();
        }
    }

    /**
     * What is told of a word.
     *
     * @param also the first of the other words that count as well; none of a weak word
     * @param count how many others there are
     * @param weak whether an answer need not have it
     * @param without the link that takes this reading away
     */
    record WordNote(String word, List<String> also, int count, boolean weak, Choice without) {

        WordNote {
            also = List.copyOf(also);
        }
    }

    /**
     * How the list is shown, and could be.
     *
     * @param sorts orders offered
     * @param layouts tiles, tiles with pictures or a table
     * @param sizes items a page offered
     * @param headings of the table
     */
    record Arrangement(
            List<Choice> sorts,
            List<Choice> layouts,
            List<Choice> sizes,
            boolean table,
            boolean pictures,
            List<ColumnHeading> headings) {

        Arrangement {
            sorts = List.copyOf(sorts);
            layouts = List.copyOf(layouts);
            sizes = List.copyOf(sizes);
            headings = List.copyOf(headings);
        }

        /** The headings of a table that has its own order. */
        public List<ColumnHeading> unsorted() {
            return headings.stream()
                    .map(heading -> new ColumnHeading(heading.label(), null, null))
                    .toList();
        }
    }

    /**
     * What was found.
     *
     * @param paged the answers
     * @param links to the other pages of the answers, or of what is near them if there are none
     * @param near what is near what was asked for; null without any
     * @param correction the slip that was mended; null if there was none
     * @param help what to do when nothing was found; null when something was, or when nothing was asked
     */
    record Results(
            Paged<ListItem> paged,
            PageLinks links,
            @Nullable NearList near,
            @Nullable Correction correction,
            @Nullable NoHitView help) {

        /** What the pages are pages of. */
        public Paged<ListItem> turned() {
            return near != null && near.instead() ? near.paged() : paged;
        }

        /** The id of what a link that skips all before the results leads to. */
        public String start() {
            if (hasItems()) {
                return "first-results";
            }
            return help != null && near == null ? "ways-out" : "results-heading";
        }

        /** Whether there is anything to tick. */
        public boolean hasItems() {
            return !turned().items().isEmpty();
        }
    }

    /**
     * What is near what was asked for, never counted among it.
     *
     * @param instead whether there is no answer; otherwise these come after few
     * @param partly whether they have only some of the words
     * @param words by which they were found; none if they have only some of those asked for
     */
    record NearList(Paged<ListItem> paged, boolean instead, boolean partly, List<String> words) {

        NearList {
            words = List.copyOf(words);
        }
    }

    /**
     * A slip that was mended.
     *
     * @param typed the word
     * @param meant what was searched for in its place
     * @param address the list of what was typed
     */
    record Correction(String typed, String meant, String address) {}

    /**
     * A heading of the table.
     *
     * @param sort the link that sorts by this column; null where there is no such order
     * @param direction {@code ascending} or {@code descending} when the list is sorted by this column, else null
     */
    record ColumnHeading(
            String label, @Nullable Choice sort, @Nullable String direction) {}

    /**
     * A link to a list that differs in one thing.
     *
     * @param key tells it from the others on the page, and stays the same when the list changes
     * @param address encoded
     * @param current whether the page is that list
     */
    record Choice(String key, String label, String address, boolean current) {}

    /**
     * A prefecture on the map that filters.
     *
     * @param query of the address of the list with it ticked, or no more ticked, with its question mark; null where
     *     ticking would find nothing
     */
    record MapSquare(
            PrefectureSquare square,
            boolean selected,
            @Nullable String query) implements FragmentCache.Piece {

        @Override
        public Drawing data() {
            return new Drawing(square.withoutNumber(), selected, query != null);
        }

        @Override
        public List<String> words() {
            return List.of(String.valueOf(square.count()), query == null ? "" : query);
        }

        /** What it shows, whatever its number and wherever it leads. */
        record Drawing(PrefectureSquare square, boolean selected, boolean linked) {}
    }
}
