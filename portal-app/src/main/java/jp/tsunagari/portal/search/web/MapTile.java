package jp.tsunagari.portal.search.web;

import jp.tsunagari.portal.region.web.Tile;
import org.jspecify.annotations.Nullable;

/**
 * A prefecture on the map that filters.
 *
 * @param address the list with it ticked, or no more ticked; null where ticking would find nothing
 */
record MapTile(Tile tile, boolean selected, @Nullable String address) {

    /** As a screen reader says it. */
    public String label() {
        String name = tile.shortName() + " " + tile.count() + "件";
        return selected ? name + "（選択中。選ぶと外れます）" : name;
    }
}
