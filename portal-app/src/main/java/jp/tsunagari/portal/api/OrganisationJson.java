package jp.tsunagari.portal.api;

import java.util.List;
import jp.tsunagari.portal.organisation.Representative;
import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param founded {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, as finely as the source says
 */
record OrganisationJson(
        long id,
        String slug,
        String url,
        String name,
        String coreName,
        @Nullable CodedName legalForm,
        List<Representative> representatives,
        @Nullable String founded,
        @Nullable String address,
        List<RegionJson> addressRegions,
        @Nullable String website,
        @Nullable String message,
        List<SummaryJson> initiatives) {

    OrganisationJson {
        representatives = List.copyOf(representatives);
        addressRegions = List.copyOf(addressRegions);
        initiatives = List.copyOf(initiatives);
    }
}
