package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of all organisations. */
@Schema(name = "OrganisationList", description = "団体の一覧の1ページ。団体名の順")
record OrganisationListJson(
        @Schema(description = "すべてのページを合わせた件数") long total,
        @Schema(description = "ページ番号。1から") int page,
        @Schema(description = "1ページの件数") int size,
        List<OrganisationJson> items,
        LinksJson links,
        LicenceJson license) {

    OrganisationListJson {
        items = List.copyOf(items);
    }
}
