package jp.tsunagari.portal.ingest.region;

import java.util.List;
import jp.tsunagari.portal.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * What an address field says.
 *
 * @param written as in the document
 * @param corrected the same with official place names; null when nothing had to be mended
 * @param regions the smallest known region of each address in the field: a ward, else a municipality, else a prefecture
 * @param unresolved addresses, or the rest of one, whose municipality was not found
 * @param repairs names that had to be mended
 * @param addressCount how many addresses the field holds, at least one
 */
public record AddressReading(
        String written,
        @Nullable String corrected,
        List<Region> regions,
        List<String> unresolved,
        List<PlaceRepair> repairs,
        int addressCount) {

    public AddressReading {
        regions = List.copyOf(regions);
        unresolved = List.copyOf(unresolved);
        repairs = List.copyOf(repairs);
    }
}
