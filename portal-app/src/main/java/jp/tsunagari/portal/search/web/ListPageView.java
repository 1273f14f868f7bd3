package jp.tsunagari.portal.search.web;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.region.web.PrefectureSquare;
import jp.tsunagari.portal.search.web.ListItems.ListItem;
import jp.tsunagari.portal.search.web.ListPageView.Choice;
import jp.tsunagari.portal.search.web.NoHitHelper.NoHitView;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a list shows.
 *
 * @param title what is listed, for the window and the top of the page
 * @param conditions what is asked for, in a sentence without its end: 対象が高齢者の取組
 * @param status the number of results in words, for those who hear the page
 * @param text as typed
 * @param problems parameters that make no sense
 * @param rebuilding how far the index has come that is being made anew, in words; null when it is whole
 * @param hidden parameters that the form has to keep, name and value
 * @param understood how the words were taken
 * @param chips what is chosen, each with the address of the list without it
 * @param clearAddress the list without any choice
 * @param soughtPlace part of a name of the places that the facet of regions offers besides; mostly empty
 * @param sorts orders offered
 * @param sizes items a page offered
 * @param layouts cards or table
 * @param headings of the table
 * @param tiles the map
 * @param help what to do when nothing was found; null when something was, or when nothing was asked
 */
record ListPageView(
        String title,
        String conditions,
        String status,
        String text,
        List<BadParameter> problems,
        @Nullable String rebuilding,
        List<Map.Entry<String, String>> hidden,
        Understood understood,
        List<Choice> chips,
        String clearAddress,
        List<FacetPanel> panels,
        String soughtPlace,
        List<Choice> sorts,
        List<Choice> sizes,
        List<Choice> layouts,
        boolean table,
        List<ColumnHeading> headings,
        List<MapSquare> tiles,
        Paged<ListItem> paged,
        PageLinks pageLinks,
        @Nullable NoHitView help) {

    ListPageView {
        problems = List.copyOf(problems);
        hidden = List.copyOf(hidden);
        chips = List.copyOf(chips);
        panels = List.copyOf(panels);
        sorts = List.copyOf(sorts);
        sizes = List.copyOf(sizes);
        layouts = List.copyOf(layouts);
        headings = List.copyOf(headings);
        tiles = List.copyOf(tiles);
    }

    /** Whether nothing narrows the list. */
    public boolean unrestricted() {
        return chips.isEmpty();
    }

    /** How many values are ticked. */
    public int ticked() {
        return panels.stream().mapToInt(FacetPanel::chosen).sum();
    }

    /** The tiles of the map as SVG; listPath: with the context of the program. */
    public String map(String listPath) {
        return MapMarkup.of(tiles, listPath);
    }

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
     * How the words of a search were taken, as far as it goes without saying.
     *
     * @param takenApart runs such as 高齢者の居場所 that are looked for word by word
     * @param ignored parts that are not looked for
     * @param also other words that count as well
     * @param synonyms the link that leaves those out or lets them in again; null where the words have none
     */
    record Understood(
            List<String> takenApart,
            List<String> ignored,
            List<String> also,
            @Nullable Choice synonyms) {

        Understood {
            takenApart = List.copyOf(takenApart);
            ignored = List.copyOf(ignored);
            also = List.copyOf(also);
        }

        /** Whether there is anything to say. */
        public boolean says() {
            return synonyms != null || !takenApart.isEmpty() || !ignored.isEmpty();
        }
    }

    /**
     * A prefecture on the map that filters.
     *
     * @param address the list with it ticked, or no more ticked; null where ticking would find nothing
     */
    record MapSquare(
            PrefectureSquare tile,
            boolean selected,
            @Nullable String address) {

        /** As a screen reader says it. */
        public String label() {
            String name = tile.shortName() + " " + tile.count() + "件";
            return selected ? name + "（選択中。選ぶと外れます）" : name;
        }
    }
}
