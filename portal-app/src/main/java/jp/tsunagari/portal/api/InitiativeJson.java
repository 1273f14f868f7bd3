package jp.tsunagari.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.ingest.run.SourceLines;
import jp.tsunagari.portal.initiative.InitiativeDates;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PlainNumber;
import jp.tsunagari.portal.region.RegionName;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * An initiative whole: the summary's fields and these.
 *
 * @param source null when it was not read from a document
 */
@Schema(name = "Initiative", description = "取組のすべて。要約の項目に加えて")
record InitiativeJson(
        @JsonUnwrapped Summary summary,
        @Schema(description = "取組のかたち。資料の言葉のまま") List<String> approachItems,
        @Schema(description = "届けたい人たち。資料の言葉のまま") List<String> targetPhrases,
        @Schema(description = "本文。読む順") List<TextPart> sections,
        @Schema(description = "成果指標と背景の数字。本文の順") List<Metric> outcomeMetrics,
        List<Warning> warnings,

        @Schema(description = "読み取った資料。資料によらないものはnull") @Nullable
        Source source,

        Dates dates,
        ListJson.Licence license) {

    InitiativeJson {
        approachItems = List.copyOf(approachItems);
        targetPhrases = List.copyOf(targetPhrases);
        sections = List.copyOf(sections);
        outcomeMetrics = List.copyOf(outcomeMetrics);
        warnings = List.copyOf(warnings);
    }

    /**
     * An initiative in a list.
     *
     * @param url of the page for people
     * @param titleOrigin {@code document}, {@code derived} or {@code edited}
     * @param highlights marked extracts that say why it was found; empty without a search
     */
    @Schema(name = "InitiativeSummary", description = "取組の要約")
    record Summary(
            @Schema(description = "取組のID。変わらない") long id,

            @Schema(description = "アドレスの中の名前。変わることがあり、古いものは新しいものへ移る")
            String slug,

            @Schema(description = "人のためのページ", format = "uri")
            String url,

            @Schema(description = "取組名") String title,

            @Schema(
                    description = "取組名の出所。document（資料）、derived（資料に記載がなく、取組のかたちから）、edited（団体の編集）",
                    allowableValues = {"document", "derived", "edited"})
            String titleOrigin,

            OrganisationRef organisation,

            @Schema(description = "年度。記載がなければnull") @Nullable
            Integer fiscalYear,

            @Schema(description = "活動地域") List<Region> regions,
            @Schema(description = "対象の分類") List<CodedName> targetGroups,
            @Schema(description = "手法の分類") List<CodedName> approaches,

            @Schema(description = "見つかった理由となる抜粋のHTML。見つかった言葉は<mark>で囲み、ほかの文字はすべてHTMLとしてエスケープ済み。言葉で探していなければ空")
            List<String> highlights,

            @Schema(description = "最後に変わった時（UTC）") Instant updatedAt) {

        Summary {
            regions = List.copyOf(regions);
            targetGroups = List.copyOf(targetGroups);
            approaches = List.copyOf(approaches);
            highlights = List.copyOf(highlights);
        }
    }

    /**
     * An organisation inside an initiative.
     *
     * @param legalForm null where unknown
     */
    @Schema(name = "OrganisationRef", description = "取組の団体")
    record OrganisationRef(
            @Schema(description = "団体のID") long id,
            @Schema(description = "アドレスの中の名前") String slug,
            @Schema(description = "団体名。法人格を含む") String name,

            @Schema(description = "法人格。分からなければnull") @Nullable
            CodedName legalForm) {}

    /**
     * A region.
     *
     * @param prefecture null for the whole country
     * @param municipality null for a whole prefecture
     * @param basis how it is known; null for an address, where the question does not arise
     */
    @Schema(name = "Region", description = "地域")
    record Region(
            @Schema(description = "全国地方公共団体コード（検査数字なし）。都道府県は2桁、全国は00")
            String code,

            @Schema(description = "都道府県。全国はnull") @Nullable String prefecture,

            @Schema(description = "市区町村。都道府県全域はnull") @Nullable
            String municipality,

            @Schema(
                    description = "分かった根拠。header（事例の見出し）、text（本文）、address（団体の所在地で代えたもの）、edited（団体の編集）。所在地ではnull",
                    allowableValues = {"header", "text", "address", "edited"})
            @Nullable
            String basis) {

        static Region of(RegionName name, @Nullable String basis) {
            return new Region(name.code(), name.prefecture(), name.municipality(), basis);
        }
    }

    /** A controlled term: its stable code and its Japanese name. */
    @Schema(name = "CodedName", description = "コードと名前")
    record CodedName(
            @Schema(description = "変わらないコード") String code,
            @Schema(description = "日本語の名前") String name) {

        static @Nullable CodedName of(@Nullable LegalForm form) {
            return form == null ? null : new CodedName(form.code(), form.name());
        }
    }

    /** A part of the text, and its lines in the document (null for an empty body). */
    @Schema(name = "Section", description = "本文の一部")
    record TextPart(
            @Schema(
                    description = "種類",
                    allowableValues = {"history", "newActivity", "story", "results", "photos"})
            String kind,

            @Schema(description = "見出し。資料の表記のまま") String heading,

            @Schema(description = "本文。1行が1段落。見出しだけで本文のないものは空")
            String body,

            @Schema(description = "資料の最初の行。資料にないものはnull") @Nullable
            Integer firstLine,

            @Schema(description = "資料の最後の行。資料にないものはnull") @Nullable
            Integer lastLine) {

        static TextPart of(InitiativeSection section) {
            return new TextPart(
                    section.kind().code(), section.heading(), section.body(), section.firstLine(), section.lastLine());
        }
    }

    /** A figure; fields as in {@link OutcomeMetric}. */
    @Schema(name = "OutcomeMetric", description = "成果指標。延べ人数と実人数は足したり比べたりできない")
    record Metric(
            @Schema(description = "何を数えたか") String label,
            @Schema(description = "種類のコード") String kind,
            @Schema(description = "値。範囲では下の値") BigDecimal value,

            @Schema(description = "範囲の上の値。なければnull") @Nullable
            BigDecimal valueTo,

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

            @Schema(description = "取組の成果ならtrue、背景の数字ならfalse")
            boolean outcome,

            @Schema(
                    description = "document（資料）かedited（団体の入力）",
                    allowableValues = {"document", "edited"})
            String origin) {

        static Metric of(OutcomeMetric metric) {
            return new Metric(
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

    /** Something that the reader found odd; fields as in {@link ReadingNote}. */
    @Schema(name = "Warning", description = "資料の読み取りで気づいた点")
    record Warning(
            @Schema(description = "種類のコード") String code,
            @Schema(description = "日本語の説明") String message,
            @Schema(description = "資料の行。1から") int line) {

        static Warning of(ReadingNote note) {
            return new Warning(note.code(), note.message(), note.line());
        }
    }

    /** Where an initiative was read: the document, its SHA-256, the lines, and the import that did it. */
    @Schema(name = "Source", description = "読み取った資料")
    record Source(
            @Schema(description = "ファイル名") String document,
            @Schema(description = "ファイルのSHA-256") String sha256,
            @Schema(description = "最初の行") int firstLine,
            @Schema(description = "最後の行") int lastLine,
            @Schema(description = "取り込みの番号") long importRun) {

        static @Nullable Source of(@Nullable SourceLines lines) {
            return lines == null
                    ? null
                    : new Source(
                            lines.documentName(),
                            lines.sha256(),
                            lines.firstLine(),
                            lines.lastLine(),
                            lines.importRun());
        }
    }

    /** When things happened to a card; fields as in {@link InitiativeDates}. */
    @Schema(name = "Dates", description = "日時（UTC）")
    record Dates(
            @Schema(description = "カタログに載せた時") Instant published,

            @Schema(description = "資料を取り込んだ時。なければnull") @Nullable
            Instant imported,

            @Schema(description = "団体が編集した時。なければnull") @Nullable
            Instant edited,

            @Schema(description = "団体が内容を確認した時。なければnull") @Nullable
            Instant verified) {

        static Dates of(InitiativeDates dates) {
            return new Dates(dates.published(), dates.imported(), dates.edited(), dates.verified());
        }
    }
}
