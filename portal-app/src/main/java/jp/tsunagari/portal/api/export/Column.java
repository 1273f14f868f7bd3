package jp.tsunagari.portal.api.export;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.catalogue.DataLicence;
import jp.tsunagari.portal.initiative.web.Figure;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PlainNumber;
import jp.tsunagari.portal.region.RegionName;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table of initiatives.
 *
 * @param value a string, a number, or null where the source says nothing
 */
record Column(String name, Function<ExportRow, @Nullable Object> value) {

    /**
     * Named as in GIF 実装データモデル（行政）事例 (DS-451-3, Digital Agency) where one of its items fits: タイトル,
     * 事例の場所(都道府県), 対象組織, 取り組みの概要, 取り組み理由, 取り組み内容, 連絡先情報, 事例実施年, キーワード, 成果, 導入での工夫, 制約条件,
     * ID, 公開日, 最終更新日. Its 目的 has no counterpart in the documents and is left out.
     */
    static final List<Column> ALL = List.of(
            new Column("ID", row -> row.summary().id()),
            new Column("タイトル", row -> row.card().title().text()),
            new Column("タイトルの出所", row -> switch (row.card().title().origin()) {
                case DOCUMENT -> "資料";
                case DERIVED -> "資料に記載なし（取組のかたちから表示）";
                case EDITED -> "団体の編集";
            }),
            new Column("事例の場所(都道府県)", row -> joined(prefectures(row))),
            new Column("事例の場所(都道府県コード)", row -> joined(prefectureCodes(row))),
            new Column("活動地域", row -> joined(names(row.card()).map(RegionName::label))),
            new Column("活動地域コード", row -> joined(names(row.card()).map(RegionName::code))),
            new Column(
                    "活動地域の根拠",
                    row -> joined(row.card().regions().stream().map(region -> switch (region.basis()) {
                        case HEADER -> "事例の見出し";
                        case TEXT -> "本文";
                        case ADDRESS -> "団体の所在地で代用";
                        case EDITED -> "団体の編集";
                    }))),
            new Column("対象組織", row -> row.organisation().name()),
            new Column("法人格コード", row -> row.organisation().legalForm()),
            new Column("法人格", row -> legalForm(row.card())),
            new Column("所在地", row -> row.organisation().address()),
            new Column("連絡先情報", row -> row.organisation().website()),
            new Column("事例実施年", row -> row.summary().fiscalYear()),
            new Column("事業", row -> row.summary().programme()),
            new Column("取り組みの概要", row -> joined(row.summary().approachItems().stream())),
            new Column("届けたい人たち", row -> joined(row.summary().targetPhrases().stream())),
            new Column(
                    "キーワード(対象コード)",
                    row -> joined(row.card().targetGroups().stream().map(Term::code))),
            new Column(
                    "キーワード(対象)",
                    row -> joined(row.card().targetGroups().stream().map(Term::name))),
            new Column(
                    "キーワード(手法コード)",
                    row -> joined(row.card().approaches().stream().map(Term::code))),
            new Column(
                    "キーワード(手法)", row -> joined(row.card().approaches().stream().map(Term::name))),
            new Column("軌跡", row -> StoryPart.text(row.initiative(), SectionKind.HISTORY)),
            new Column("取り組み理由", row -> StoryPart.REASON.text(row.initiative())),
            new Column("取り組み内容", row -> StoryPart.text(row.initiative(), SectionKind.NEW_ACTIVITY)),
            new Column("導入での工夫", row -> StoryPart.IDEAS.text(row.initiative())),
            new Column("制約条件", row -> StoryPart.OBSTACLES.text(row.initiative())),
            new Column("その他の記述", row -> StoryPart.OTHER.text(row.initiative())),
            new Column("成果", row -> StoryPart.text(row.initiative(), SectionKind.RESULTS)),
            new Column("成果指標", row -> figures(row.summary().metrics())),
            new Column("公開日", row -> Days.of(row.initiative().dates().published())),
            new Column("最終更新日", row -> Days.of(row.summary().updatedAt())),
            new Column("URL", ExportRow::url),
            new Column("資料", ExportRow::document),
            new Column("資料の行", Column::lines),
            new Column("出典", row -> DataLicence.ATTRIBUTION),
            new Column("利用条件", row -> DataLicence.NAME + " " + DataLicence.ADDRESS));

    private static final String BETWEEN = "／";

    static @Nullable String joined(Stream<String> values) {
        String joined = values.distinct().collect(joining(BETWEEN));
        return joined.isEmpty() ? null : joined;
    }

    private static Stream<RegionName> names(InitiativeTile card) {
        return card.regions().stream().map(region -> region.name());
    }

    private static Stream<String> prefectures(ExportRow row) {
        return names(row.card()).map(name -> Objects.requireNonNullElse(name.prefecture(), name.label()));
    }

    private static Stream<String> prefectureCodes(ExportRow row) {
        return names(row.card()).map(name -> name.code().substring(0, 2));
    }

    private static @Nullable String legalForm(InitiativeTile card) {
        return card.organisation().legalForm() == null
                ? null
                : card.organisation().legalForm().name();
    }

    private static @Nullable String lines(ExportRow row) {
        var source = row.initiative().source();
        return source == null ? null : String.format(Locale.ROOT, "%d-%d", source.firstLine(), source.lastLine());
    }

    /** One figure a line, in the words of the pages. */
    private static @Nullable String figures(List<OutcomeMetric> metrics) {
        String lines = metrics.stream()
                .filter(OutcomeMetric::outcome)
                .map(Column::figure)
                .collect(joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    private static String figure(OutcomeMetric metric) {
        Figure figure = Figure.of(metric);
        String words = figure.label() + "：" + figure.before() + figure.number() + figure.unit() + figure.after();
        String from = metric.baseline() == null ? "" : "（" + PlainNumber.of(metric.baseline()) + figure.unit() + "から）";
        String planned =
                metric.planned() == null ? "" : "（計画 " + PlainNumber.of(metric.planned()) + figure.unit() + "）";
        return words + from + planned;
    }
}
