package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param founded {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, as finely as the source says
 */
@Schema(name = "Organisation", description = "団体")
record OrganisationJson(
        @Schema(description = "団体のID。変わらない") long id,
        @Schema(description = "アドレスの中の名前") String slug,
        @Schema(description = "人のためのページ", format = "uri") String url,
        @Schema(description = "団体名。法人格を含む") String name,
        @Schema(description = "法人格を除いた名前") String coreName,
        @Schema(description = "法人格。分からなければnull") @Nullable CodedName legalForm,
        List<RepresentativeJson> representatives,

        @Schema(description = "設立。YYYY、YYYY-MM、YYYY-MM-DDのうち、資料の細かさで。記載がなければnull") @Nullable
        String founded,

        @Schema(description = "所在地。記載がなければnull") @Nullable String address,
        @Schema(description = "所在地の地域。活動地域とは異なることがある") List<RegionJson> addressRegions,

        @Schema(description = "ウェブサイト。記載がなければnull") @Nullable
        String website,

        @Schema(description = "団体からのメッセージ。記載がなければnull") @Nullable
        String message,

        @Schema(description = "この団体の取組") List<SummaryJson> initiatives) {

    OrganisationJson {
        representatives = List.copyOf(representatives);
        addressRegions = List.copyOf(addressRegions);
        initiatives = List.copyOf(initiatives);
    }
}
