package jp.tsunagari.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An initiative in a list.
 *
 * @param url of the page for people
 * @param titleOrigin {@code document}, {@code derived} or {@code edited}
 * @param highlights marked extracts that say why it was found; empty without a search
 */
record SummaryJson(
        long id,
        String slug,
        String url,
        String title,
        String titleOrigin,
        OrganisationRefJson organisation,
        @Nullable Integer fiscalYear,
        List<RegionJson> regions,
        List<CodedName> targetGroups,
        List<CodedName> approaches,
        List<String> highlights,
        Instant updatedAt) {

    SummaryJson {
        regions = List.copyOf(regions);
        targetGroups = List.copyOf(targetGroups);
        approaches = List.copyOf(approaches);
        highlights = List.copyOf(highlights);
    }
}
