package jp.tsunagari.portal.ingest.region;

import java.util.List;
import jp.tsunagari.portal.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * One address.
 *
 * @param region the smallest region found; null when there is none
 * @param complete whether a municipality was found
 * @param corrected the address with official place names, equal to the written one when nothing was mended
 */
record ParsedAddress(@Nullable Region region, boolean complete, String corrected, List<PlaceRepair> repairs) {

    ParsedAddress {
        repairs = List.copyOf(repairs);
    }
}
