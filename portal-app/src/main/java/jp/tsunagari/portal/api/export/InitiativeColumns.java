package jp.tsunagari.portal.api.export;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.effort.EvidenceKind;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.initiative.web.Figure;
import jp.tsunagari.portal.initiative.web.Figures;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PlainNumber;
import jp.tsunagari.portal.region.RegionNames.RegionName;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.credit.Credits;
import jp.tsunagari.portal.web.table.ExportColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The columns of the table of initiatives. Named as in GIF 実装データモデル（行政）事例 (DS-451-3, Digital Agency) where
 * one of its items fits: タイトル, 事例の場所(都道府県), 対象組織, 取り組みの概要, 取り組み理由, 取り組み内容, 連絡先情報, 事例実施年,
 * キーワード, 成果, 導入での工夫, 制約条件, ID, 公開日, 最終更新日. Its 目的 has no counterpart in the documents and is left out.
 */
@Component
class InitiativeColumns {

    private final Messages messages;
    private final Dates dates;
    private final Figures figures;
    private final List<ExportColumn<ExportRow>> all;

    InitiativeColumns(Messages messages, Dates dates, Figures figures, Credits credits) {
        this.messages = messages;
        this.dates = dates;
        this.figures = figures;
        this.all = List.of(
                new ExportColumn<>("id", row -> row.summary().id()),
                new ExportColumn<>("title", row -> row.tile().title().text()),
                // After what a workbook keeps in sight.
                new ExportColumn<>("card-version", ExportRow::cardVersion),
                new ExportColumn<>(
                        "title-origin",
                        row -> messages.get("export.title-origin."
                                + row.tile().title().origin().name().toLowerCase(Locale.ROOT))),
                new ExportColumn<>("prefecture", row -> joined(prefectures(row))),
                new ExportColumn<>("prefecture-code", row -> joined(prefectureCodes(row))),
                new ExportColumn<>(
                        "region",
                        row -> joined(row.tile().workplaces().stream().map(region -> officialName(region.name())))),
                new ExportColumn<>(
                        "region-code", row -> joined(names(row.tile()).map(RegionName::code))),
                new ExportColumn<>(
                        "region-basis",
                        row -> joined(row.tile().workplaces().stream()
                                .map(region -> messages.get("export.region-basis."
                                        + region.basis().name().toLowerCase(Locale.ROOT))))),
                new ExportColumn<>(
                        "seat-only",
                        row -> joined(row.tile().regions().stream()
                                .filter(TileRegion::seat)
                                .map(region -> officialName(region.name())))),
                new ExportColumn<>("organisation", row -> row.organisation().name()),
                new ExportColumn<>("legal-form", row -> legalForm(row.tile())),
                new ExportColumn<>("legal-form-code", row -> row.organisation().legalForm()),
                new ExportColumn<>(
                        "legal-form-basis",
                        row -> row.tile().organisation().legalForm() == null
                                ? null
                                : messages.get(
                                        row.tile().organisation().isLegalFormAssumed()
                                                ? "export.form-basis.assumed"
                                                : "export.form-basis.stated")),
                new ExportColumn<>(
                        "address", row -> joined(OrganisationColumns.addresses(row.organisation()).stream())),
                new ExportColumn<>("contact", row -> row.organisation().website()),
                new ExportColumn<>("year", row -> row.summary().fiscalYear()),
                new ExportColumn<>(
                        "year-basis",
                        row -> row.summary().fiscalYear() == null
                                ? null
                                : messages.get(
                                        row.initiative().source() == null
                                                ? "export.year-basis.typed"
                                                : "export.year-basis.document")),
                new ExportColumn<>("programme", row -> row.summary().programme()),
                new ExportColumn<>("approach-items", row -> joined(row.summary().approachItems().stream())),
                new ExportColumn<>("target-phrases", row -> joined(row.summary().targetPhrases().stream())),
                new ExportColumn<>(
                        "target",
                        row -> joined(row.tile().targetGroups().stream().map(messages::name))),
                new ExportColumn<>(
                        "target-code",
                        row -> joined(row.tile().targetGroups().stream().map(Term::code))),
                new ExportColumn<>(
                        "approach",
                        row -> joined(row.tile().approaches().stream().map(messages::name))),
                new ExportColumn<>(
                        "approach-code",
                        row -> joined(row.tile().approaches().stream().map(Term::code))),
                new ExportColumn<>("history", row -> StoryPart.text(row.initiative(), SectionKind.HISTORY)),
                new ExportColumn<>("reason", row -> story(StoryPart.REASON, row)),
                new ExportColumn<>("activity", row -> StoryPart.text(row.initiative(), SectionKind.NEW_ACTIVITY)),
                new ExportColumn<>("ideas", row -> story(StoryPart.IDEAS, row)),
                new ExportColumn<>("obstacles", row -> story(StoryPart.OBSTACLES, row)),
                new ExportColumn<>("other-stories", row -> story(StoryPart.OTHER, row)),
                new ExportColumn<>("results", row -> StoryPart.text(row.initiative(), SectionKind.RESULTS)),
                new ExportColumn<>("figures", row -> figures(row.summary().metrics())),
                new ExportColumn<>(
                        "evidence",
                        row -> joined(
                                row.initiative().evidence().stream().map(kind -> messages.get(kind.headingKey())))),
                new ExportColumn<>(
                        "evidence-code",
                        row -> joined(row.initiative().evidence().stream().map(EvidenceKind::code))),
                new ExportColumn<>(
                        "verified", row -> day(row.initiative().dates().verified())),
                new ExportColumn<>(
                        "published", row -> dates.iso(row.initiative().dates().published())),
                new ExportColumn<>("updated", row -> dates.iso(row.summary().updatedAt())),
                new ExportColumn<>("url", ExportRow::url),
                document("document", KeptDocument::name),
                new ExportColumn<>("first-line", row -> line(row, SourceReference::firstLine)),
                new ExportColumn<>("last-line", row -> line(row, SourceReference::lastLine)),
                document("document-publisher", of -> of.origin().publisher()),
                document("document-title", of -> of.origin().title()),
                document("document-published", of -> of.origin().published()),
                document("document-page", of -> of.origin().page()),
                document("document-original", of -> of.origin().original()),
                new ExportColumn<>(
                        "attribution", row -> credits.of(row.document()).text()),
                new ExportColumn<>("licence", row -> credits.of(row.document()).licenceNames()),
                new ExportColumn<>(
                        "licence-url", row -> credits.of(row.document()).licenceAddresses()));
    }

    /** Something of the document that an initiative was read from. */
    static ExportColumn<ExportRow> document(String key, Function<KeptDocument, @Nullable String> part) {
        return new ExportColumn<>(key, row -> row.ofDocument(part));
    }

    private @Nullable String day(@Nullable Instant instant) {
        return instant == null ? null : dates.iso(instant);
    }

    List<ExportColumn<ExportRow>> all() {
        return all;
    }

    private static @Nullable String joined(Stream<String> values) {
        return ExportColumn.list(values.toList());
    }

    private static Stream<RegionName> names(InitiativeTile tile) {
        return tile.workplaces().stream().map(region -> region.name());
    }

    /** Without the words that pages add to a whole prefecture. */
    static String officialName(RegionName name) {
        return name.prefecture() == null || name.municipality() != null ? name.label() : name.prefecture();
    }

    private static Stream<String> prefectures(ExportRow row) {
        return names(row.tile()).map(name -> Objects.requireNonNullElse(name.prefecture(), name.label()));
    }

    private static Stream<String> prefectureCodes(ExportRow row) {
        return names(row.tile()).map(name -> name.code().substring(0, 2));
    }

    private @Nullable String legalForm(InitiativeTile tile) {
        return tile.organisation().legalForm() == null
                ? null
                : messages.name(tile.organisation().legalForm());
    }

    private @Nullable String story(StoryPart part, ExportRow row) {
        return part.text(row.initiative(), messages);
    }

    /** A place in the document, if the initiative is from one. */
    static @Nullable Integer line(ExportRow row, Function<SourceReference, Integer> which) {
        SourceReference source = row.initiative().source();
        return source == null ? null : Objects.requireNonNull(which.apply(source));
    }

    /** In the words of the pages. */
    private @Nullable String figures(List<OutcomeMetric> metrics) {
        return joined(metrics.stream().filter(OutcomeMetric::outcome).map(this::figure));
    }

    private String figure(OutcomeMetric metric) {
        Figure figure = figures.of(metric);
        String words = messages.get("export.figure", figure.label(), figure.inWords());
        String from = metric.baseline() == null
                ? ""
                : messages.get("export.figure.from", PlainNumber.of(metric.baseline()) + figure.unit());
        String planned = metric.planned() == null
                ? ""
                : messages.get("export.figure.planned", PlainNumber.of(metric.planned()) + figure.unit());
        return words + from + planned;
    }
}
