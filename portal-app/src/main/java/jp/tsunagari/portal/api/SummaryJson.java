package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(name = "InitiativeSummary", description = "取組の要約")
record SummaryJson(
        @Schema(description = "取組のID。変わらない") long id,

        @Schema(description = "アドレスの中の名前。変わることがあり、古いものは新しいものへ移る")
        String slug,

        @Schema(description = "人のためのページ", format = "uri") String url,
        @Schema(description = "取組名") String title,

        @Schema(
                description = "取組名の出所。document（資料）、derived（資料に記載がなく、取組のかたちから）、edited（団体の編集）",
                allowableValues = {"document", "derived", "edited"})
        String titleOrigin,

        OrganisationRefJson organisation,
        @Schema(description = "年度。記載がなければnull") @Nullable Integer fiscalYear,
        @Schema(description = "活動地域") List<RegionJson> regions,
        @Schema(description = "対象の分類") List<CodedName> targetGroups,
        @Schema(description = "手法の分類") List<CodedName> approaches,

        @Schema(description = "見つかった理由となる抜粋のHTML。見つかった言葉は<mark>で囲み、ほかの文字はすべてHTMLとしてエスケープ済み。言葉で探していなければ空")
        List<String> highlights,

        @Schema(description = "最後に変わった時（UTC）") Instant updatedAt) {

    SummaryJson {
        regions = List.copyOf(regions);
        targetGroups = List.copyOf(targetGroups);
        approaches = List.copyOf(approaches);
        highlights = List.copyOf(highlights);
    }
}
