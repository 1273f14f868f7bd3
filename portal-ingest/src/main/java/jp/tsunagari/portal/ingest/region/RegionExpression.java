package jp.tsunagari.portal.ingest.region;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.initiative.RegionExtent;
import jp.tsunagari.portal.region.Region;

/**
 * What a line such as {@code 群馬県高崎市を中心に前橋市など} names.
 *
 * @param text as written
 * @param regions in the order of the text, each once; a designated city in place of its wards; empty when the line
 *     names only what is no single prefecture or municipality, such as 東北地方
 * @param unresolved parts that name a place and none that can be told: not in the prefecture named before them, in
 *     several prefectures, or larger than a prefecture
 * @param repairs names that had to be mended
 * @param assumptions places that are not named in full
 * @param extents what the line adds to regions; those to which it adds nothing are missing
 * @param beginsWithPrefecture whether the line begins with a prefecture or with the whole country
 */
public record RegionExpression(
        String text,
        List<Region> regions,
        List<String> unresolved,
        List<PlaceRepair> repairs,
        List<PlaceAssumption> assumptions,
        Map<Region, RegionExtent> extents,
        boolean beginsWithPrefecture) {

    public RegionExpression {
        regions = List.copyOf(regions);
        unresolved = List.copyOf(unresolved);
        repairs = List.copyOf(repairs);
        assumptions = List.copyOf(assumptions);
        extents = Map.copyOf(extents);
    }

    /**
     * A place that the document does not name in full, and why the reader took it for this one.
     *
     * @param written as in the document
     * @param official full name, prefecture and municipality
     */
    public record PlaceAssumption(String written, String official, Ground ground) {

        /** What the assumption rests on. */
        public enum Ground {
            /** No other municipality in the country has this name. */
            ONLY_ONE,
            /** Several have it, or it only says 県内; the organisation's seat lies in one of them. */
            SEAT,
            /** A prefecture without its suffix: 東京 for 東京都. */
            SHORT
        }
    }
}
