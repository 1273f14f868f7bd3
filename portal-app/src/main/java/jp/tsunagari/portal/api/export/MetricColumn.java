package jp.tsunagari.portal.api.export;

import java.util.List;
import java.util.function.BiFunction;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PlainNumber;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table of figures, which has a row for each figure.
 *
 * @param value a string, a number, or null where the source says nothing
 */
record MetricColumn(String name, BiFunction<ExportRow, OutcomeMetric, @Nullable Object> value) {

    static final List<MetricColumn> ALL = List.of(
            new MetricColumn("取組ID", (row, metric) -> row.summary().id()),
            new MetricColumn("タイトル", (row, metric) -> row.card().title().text()),
            new MetricColumn("対象組織", (row, metric) -> row.organisation().name()),
            new MetricColumn("成果か背景か", (row, metric) -> metric.outcome() ? "成果" : "背景"),
            new MetricColumn("指標", (row, metric) -> metric.label()),
            new MetricColumn("種類コード", (row, metric) -> metric.kind().code()),
            new MetricColumn("種類", (row, metric) -> metric.kind().label()),
            new MetricColumn("値", (row, metric) -> PlainNumber.of(metric.value())),
            new MetricColumn("値(範囲の上)", (row, metric) -> PlainNumber.ofNullable(metric.valueTo())),
            new MetricColumn("単位", (row, metric) -> metric.unit().isEmpty() ? null : metric.unit()),
            new MetricColumn("断りコード", (row, metric) -> metric.precision().code()),
            new MetricColumn("断り", (row, metric) -> switch (metric.precision()) {
                case EXACT -> "なし";
                case ABOUT, AT_LEAST, AT_MOST -> metric.precision().label();
            }),
            new MetricColumn("延べ", (row, metric) -> metric.cumulative() ? "延べ" : "延べでない"),
            new MetricColumn("前の値", (row, metric) -> PlainNumber.ofNullable(metric.baseline())),
            new MetricColumn("計画の値", (row, metric) -> PlainNumber.ofNullable(metric.planned())),
            new MetricColumn("原文", (row, metric) -> metric.quote()),
            new MetricColumn("原文のある所", (row, metric) -> place(metric.section())),
            new MetricColumn("資料の行", (row, metric) -> metric.line()),
            new MetricColumn("出所", (row, metric) -> switch (metric.origin()) {
                case DOCUMENT -> "資料";
                case EDITED -> "団体の入力";
            }),
            new MetricColumn("URL", (row, metric) -> row.url()));

    private static @Nullable String place(@Nullable SectionKind section) {
        return section == null
                ? null
                : switch (section) {
                    case HISTORY -> "私たちの軌跡";
                    case NEW_ACTIVITY -> "私たちの新たな取組";
                    case STORY -> "団体の選んだ見出し";
                    case RESULTS -> "取組の成果";
                    case PHOTOS -> "取組の様子";
                };
    }
}
