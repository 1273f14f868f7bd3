package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of the initiatives found. */
@Schema(name = "InitiativeList", description = "取組の一覧の1ページ")
record InitiativeListJson(
        @Schema(description = "すべてのページを合わせた件数") long total,
        @Schema(description = "ページ番号。1から") int page,
        @Schema(description = "1ページの件数") int size,
        List<SummaryJson> items,
        FacetsJson facets,
        List<ExpandedTermJson> expandedTerms,
        LinksJson links,
        LicenceJson license) {

    InitiativeListJson {
        items = List.copyOf(items);
        expandedTerms = List.copyOf(expandedTerms);
    }
}
