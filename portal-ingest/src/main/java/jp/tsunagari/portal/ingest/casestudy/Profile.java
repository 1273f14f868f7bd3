package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import jp.tsunagari.portal.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's profile together with what the rest of the case is checked against.
 *
 * @param name taken apart; null when there is none
 * @param seats the regions of its addresses
 */
record Profile(OrganisationProfile organisation, @Nullable NamedForm name, List<Region> seats) {

    Profile {
        seats = List.copyOf(seats);
    }
}
