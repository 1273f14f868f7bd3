package jp.tsunagari.portal.ingest.region;

import jp.tsunagari.portal.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * A region's name found in a text.
 *
 * @param start of the name in the text
 * @param end just behind the name
 * @param repair null when the name is written officially
 */
record NameMatch(
        Region region, int start, int end, @Nullable PlaceRepair repair) {}
