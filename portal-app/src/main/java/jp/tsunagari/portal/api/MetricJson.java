package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PlainNumber;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/** A figure; fields as in {@link OutcomeMetric}. */
@Schema(name = "OutcomeMetric", description = "成果指標。延べ人数と実人数は足したり比べたりできない")
record MetricJson(
        @Schema(description = "何を数えたか") String label,
        @Schema(description = "種類のコード") String kind,
        @Schema(description = "値。範囲では下の値") BigDecimal value,
        @Schema(description = "範囲の上の値。なければnull") @Nullable BigDecimal valueTo,
        @Schema(description = "単位。資料の表記のまま。なければ空") String unit,

        @Schema(
                description = "断り。exact、about（約）、atLeast（以上・超）、atMost（以下・未満）",
                allowableValues = {"exact", "about", "atLeast", "atMost"})
        String precision,

        @Schema(description = "延べか") boolean cumulative,
        @Schema(description = "前の値。なければnull") @Nullable BigDecimal baseline,
        @Schema(description = "計画の値。なければnull") @Nullable BigDecimal planned,

        @Schema(description = "資料の文のまま。団体の入力ではnull") @Nullable
        String quote,

        @Schema(description = "文のある本文の種類。なければnull") @Nullable
        String section,

        @Schema(description = "文の始まる資料の行。なければnull") @Nullable
        Integer line,

        @Schema(description = "取組の成果ならtrue、背景の数字ならfalse") boolean outcome,

        @Schema(
                description = "document（資料）かedited（団体の入力）",
                allowableValues = {"document", "edited"})
        String origin) {

    static MetricJson of(OutcomeMetric metric) {
        return new MetricJson(
                metric.label(),
                metric.kind().code(),
                PlainNumber.of(metric.value()),
                PlainNumber.ofNullable(metric.valueTo()),
                metric.unit(),
                metric.precision().code(),
                metric.cumulative(),
                PlainNumber.ofNullable(metric.baseline()),
                PlainNumber.ofNullable(metric.planned()),
                metric.quote(),
                sectionCode(metric.section()),
                metric.line(),
                metric.outcome(),
                metric.origin().code());
    }

    private static @Nullable String sectionCode(@Nullable SectionKind section) {
        return section == null ? null : section.code();
    }
}
