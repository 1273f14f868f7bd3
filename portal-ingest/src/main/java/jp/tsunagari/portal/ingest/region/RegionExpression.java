package jp.tsunagari.portal.ingest.region;

import java.util.List;
import jp.tsunagari.portal.region.Region;

/**
 * What a line such as {@code 群馬県高崎市を中心に前橋市など} names.
 *
 * @param text as written
 * @param regions in the order of the text, each once; a designated city in place of its wards
 * @param unresolved parts that look like place names and are none in the prefecture named before them
 * @param repairs names that had to be mended
 * @param beginsWithPrefecture false when the line begins with a municipality whose name occurs only once in Japan
 */
public record RegionExpression(
        String text,
        List<Region> regions,
        List<String> unresolved,
        List<PlaceRepair> repairs,
        boolean beginsWithPrefecture) {

    public RegionExpression {
        regions = List.copyOf(regions);
        unresolved = List.copyOf(unresolved);
        repairs = List.copyOf(repairs);
    }
}
