package jp.tsunagari.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.tsunagari.portal.organisation.Representative;
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
        @Schema(description = "法人格。分からなければnull") InitiativeJson.@Nullable CodedName legalForm,
        List<Person> representatives,

        @Schema(description = "設立。YYYY、YYYY-MM、YYYY-MM-DDのうち、資料の細かさで。記載がなければnull") @Nullable
        String founded,

        @Schema(description = "所在地。記載がなければnull") @Nullable String address,
        @Schema(description = "所在地の地域。活動地域とは異なることがある") List<InitiativeJson.Region> addressRegions,

        @Schema(description = "ウェブサイト。記載がなければnull") @Nullable
        String website,

        @Schema(description = "団体からのメッセージ。記載がなければnull") @Nullable
        String message,

        @Schema(description = "この団体の取組") List<InitiativeJson.Summary> initiatives) {

    OrganisationJson {
        representatives = List.copyOf(representatives);
        addressRegions = List.copyOf(addressRegions);
        initiatives = List.copyOf(initiatives);
    }

    /** An organisation by itself: what a list has of it, and under which conditions it may be used on. */
    @Schema(name = "OrganisationDetail", description = "団体のすべて")
    record Detail(@JsonUnwrapped OrganisationJson organisation, ListJson.Licence license) {}

    /** Who represents an organisation; fields as in {@link Representative}. */
    @Schema(name = "Representative", description = "代表者")
    record Person(
            @Schema(description = "氏名。資料の表記のまま") String name,

            @Schema(description = "役職。記載がなければnull") @Nullable
            String role) {

        static Person of(Representative representative) {
            return new Person(representative.name(), representative.role());
        }
    }
}
