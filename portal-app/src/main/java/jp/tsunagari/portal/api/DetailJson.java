package jp.tsunagari.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An initiative whole: the summary's fields and these.
 *
 * @param source null when it was not read from a document
 */
@Schema(name = "Initiative", description = "取組のすべて。要約の項目に加えて")
record DetailJson(
        @JsonUnwrapped SummaryJson summary,
        @Schema(description = "取組のかたち。資料の言葉のまま") List<String> approachItems,
        @Schema(description = "届けたい人たち。資料の言葉のまま") List<String> targetPhrases,
        @Schema(description = "本文。読む順") List<SectionJson> sections,
        @Schema(description = "成果指標と背景の数字。本文の順") List<MetricJson> outcomeMetrics,
        List<WarningJson> warnings,

        @Schema(description = "読み取った資料。資料によらないものはnull") @Nullable
        SourceJson source,

        DatesJson dates,
        LicenceJson license) {

    DetailJson {
        approachItems = List.copyOf(approachItems);
        targetPhrases = List.copyOf(targetPhrases);
        sections = List.copyOf(sections);
        outcomeMetrics = List.copyOf(outcomeMetrics);
        warnings = List.copyOf(warnings);
    }
}
