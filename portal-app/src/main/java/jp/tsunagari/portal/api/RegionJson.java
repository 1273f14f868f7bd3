package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.tsunagari.portal.region.RegionName;
import org.jspecify.annotations.Nullable;

/**
 * A region.
 *
 * @param prefecture null for the whole country
 * @param municipality null for a whole prefecture
 * @param basis how it is known; null for an address, where the question does not arise
 */
@Schema(name = "Region", description = "地域")
record RegionJson(
        @Schema(description = "全国地方公共団体コード（検査数字なし）。都道府県は2桁、全国は00")
        String code,

        @Schema(description = "都道府県。全国はnull") @Nullable String prefecture,
        @Schema(description = "市区町村。都道府県全域はnull") @Nullable String municipality,

        @Schema(
                description = "分かった根拠。header（事例の見出し）、text（本文）、address（団体の所在地で代えたもの）、edited（団体の編集）。所在地ではnull",
                allowableValues = {"header", "text", "address", "edited"})
        @Nullable
        String basis) {

    static RegionJson of(RegionName name, @Nullable String basis) {
        return new RegionJson(name.code(), name.prefecture(), name.municipality(), basis);
    }
}
