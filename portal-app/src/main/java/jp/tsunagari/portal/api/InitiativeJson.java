package jp.tsunagari.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.run.ImportRuns.SourceLines;
import jp.tsunagari.portal.initiative.InitiativeDates;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.outcome.PlainNumber;
import jp.tsunagari.portal.region.RegionNames.RegionName;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * An initiative whole: the summary's fields and these.
 *
 * @param source null when it was not read from a document
 */
@Schema(name = "Initiative", description = "api.schema.initiative")
record InitiativeJson(
        @JsonUnwrapped Summary summary,

        @Schema(
                description = "api.schema.initiative.fiscal-year-basis",
                allowableValues = {"document", "typed"})
        @Nullable
        String fiscalYearBasis,

        @Schema(description = "api.schema.initiative.approach-items")
        List<String> approachItems,

        @Schema(description = "api.schema.initiative.target-phrases")
        List<String> targetPhrases,

        @Schema(description = "api.schema.initiative.sections")
        List<TextPart> sections,

        @Schema(description = "api.schema.initiative.outcome-metrics")
        List<Metric> outcomeMetrics,

        @Schema(description = "api.schema.initiative.efforts")
        List<EffortEntry> efforts,

        @Schema(description = "api.schema.initiative.evidence")
        List<String> evidence,

        @Schema(description = "api.schema.initiative.photos")
        List<PhotoJson> photos,

        List<Warning> warnings,

        @Schema(description = "api.schema.initiative.source") @Nullable
        Source source,

        Dates dates,
        ListJson.Licence license) {

    InitiativeJson {
        approachItems = List.copyOf(approachItems);
        targetPhrases = List.copyOf(targetPhrases);
        sections = List.copyOf(sections);
        outcomeMetrics = List.copyOf(outcomeMetrics);
        efforts = List.copyOf(efforts);
        evidence = List.copyOf(evidence);
        photos = List.copyOf(photos);
        warnings = List.copyOf(warnings);
    }

    /**
     * An initiative in a list.
     *
     * @param url of the page for people
     * @param titleOrigin {@code document}, {@code derived} or {@code edited}
     * @param highlights marked extracts that say why it was found; empty without a search
     */
    @Schema(name = "InitiativeSummary", description = "api.schema.initiative-summary")
    record Summary(
            @Schema(description = "api.schema.initiative-summary.id")
            long id,

            @Schema(description = "api.schema.initiative-summary.slug")
            String slug,

            @Schema(description = "api.schema.initiative-summary.url", format = "uri")
            String url,

            @Schema(description = "api.schema.initiative-summary.title")
            String title,

            @Schema(
                    description = "api.schema.initiative-summary.title-origin",
                    allowableValues = {"document", "derived", "edited"})
            String titleOrigin,

            OrganisationRef organisation,

            @Schema(description = "api.schema.initiative-summary.fiscal-year") @Nullable
            Integer fiscalYear,

            @Schema(description = "api.schema.initiative-summary.regions")
            List<Region> regions,

            @Schema(description = "api.schema.initiative-summary.target-groups")
            List<AssignedName> targetGroups,

            @Schema(description = "api.schema.initiative-summary.approaches")
            List<AssignedName> approaches,

            @Schema(description = "api.schema.initiative-summary.highlights")
            List<String> highlights,

            @Schema(description = "api.schema.initiative-summary.updated-at")
            Instant updatedAt) {

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
    @Schema(name = "OrganisationRef", description = "api.schema.organisation-ref")
    record OrganisationRef(
            @Schema(description = "api.schema.organisation-ref.id")
            long id,

            @Schema(description = "api.schema.organisation-ref.slug")
            String slug,

            @Schema(description = "api.schema.organisation-ref.name")
            String name,

            @Schema(description = "api.schema.organisation-ref.legal-form") @Nullable
            CodedName legalForm) {}

    /**
     * A region.
     *
     * @param prefecture null for the whole country
     * @param municipality null for a whole prefecture
     * @param extent what the source adds to its name; null where it adds nothing
     * @param basis how it is known; null for an address, where the question does not arise
     */
    @Schema(name = "Region", description = "api.schema.region")
    record Region(
            @Schema(description = "api.schema.region.code") String code,

            @Schema(description = "api.schema.region.prefecture") @Nullable
            String prefecture,

            @Schema(description = "api.schema.region.municipality") @Nullable
            String municipality,

            @Schema(
                    description = "api.schema.region.basis",
                    allowableValues = {"header", "text", "address", "edited"})
            @Nullable
            String basis,

            @Schema(
                    description = "api.schema.region.extent",
                    allowableValues = {"whole", "chiefly", "among-others"})
            @Nullable
            String extent) {

        static Region of(RegionName name, @Nullable String basis) {
            return new Region(name.code(), name.prefecture(), name.municipality(), basis, null);
        }

        static Region of(TileRegion region) {
            RegionName name = region.name();
            return new Region(
                    name.code(),
                    name.prefecture(),
                    name.municipality(),
                    region.basis().code(),
                    region.extent() == null ? null : region.extent().code());
        }
    }

    /**
     * A controlled term of an initiative: its stable code, its Japanese name, and its role.
     *
     * @param role {@code main} or {@code also}
     */
    @Schema(name = "AssignedName", description = "api.schema.assigned-name")
    record AssignedName(
            @Schema(description = "api.schema.coded-name.code")
            String code,

            @Schema(description = "api.schema.coded-name.name")
            String name,

            @Schema(
                    description = "api.schema.assigned-name.role",
                    allowableValues = {"main", "also"})
            String role) {}

    /** A controlled term: its stable code and its name in the language of the address. */
    @Schema(name = "CodedName", description = "api.schema.coded-name")
    record CodedName(
            @Schema(description = "api.schema.coded-name.code")
            String code,

            @Schema(description = "api.schema.coded-name.name")
            String name) {

        static @Nullable CodedName of(@Nullable LegalForm form, Messages messages) {
            return form == null ? null : new CodedName(form.code(), messages.name(form));
        }
    }

    /** A part of the text, and its lines in the document (null for an empty body). */
    @Schema(name = "Section", description = "api.schema.section")
    record TextPart(
            @Schema(
                    description = "api.schema.section.kind",
                    allowableValues = {"history", "newActivity", "story", "results", "photos"})
            String kind,

            @Schema(description = "api.schema.section.heading")
            String heading,

            @Schema(description = "api.schema.section.body") String body,

            @Schema(description = "api.schema.section.first-line") @Nullable
            Integer firstLine,

            @Schema(description = "api.schema.section.last-line") @Nullable
            Integer lastLine) {

        static TextPart of(InitiativeSection section) {
            return new TextPart(
                    section.kind().code(), section.heading(), section.body(), section.firstLine(), section.lastLine());
        }
    }

    /** A figure; fields as in {@link OutcomeMetric}. */
    @Schema(name = "OutcomeMetric", description = "api.schema.outcome-metric")
    record Metric(
            @Schema(description = "api.schema.outcome-metric.label")
            String label,

            @Schema(description = "api.schema.outcome-metric.kind")
            String kind,

            @Schema(description = "api.schema.outcome-metric.value")
            BigDecimal value,

            @Schema(description = "api.schema.outcome-metric.value-to") @Nullable
            BigDecimal valueTo,

            @Schema(description = "api.schema.outcome-metric.unit")
            String unit,

            @Schema(
                    description = "api.schema.outcome-metric.precision",
                    allowableValues = {"exact", "about", "atLeast", "atMost"})
            String precision,

            @JsonUnwrapped Scope scope,

            @Schema(description = "api.schema.outcome-metric.baseline") @Nullable
            BigDecimal baseline,

            @Schema(description = "api.schema.outcome-metric.planned") @Nullable
            BigDecimal planned,

            @Schema(description = "api.schema.outcome-metric.quote") @Nullable
            String quote,

            @Schema(description = "api.schema.outcome-metric.section") @Nullable
            String section,

            @Schema(description = "api.schema.outcome-metric.line") @Nullable
            Integer line,

            @Schema(description = "api.schema.outcome-metric.outcome")
            boolean outcome,

            @Schema(
                    description = "api.schema.outcome-metric.origin",
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
                    Scope.of(metric),
                    PlainNumber.ofNullable(metric.baseline()),
                    PlainNumber.ofNullable(metric.planned()),
                    metric.quote(),
                    sectionCode(metric.section()),
                    metric.line(),
                    metric.outcome(),
                    metric.origin().code());
        }

        /** Over what, of whom and when a figure counts; fields as in {@link MetricScope}. */
        @Schema(name = "OutcomeMetricScope")
        record Scope(
                @Schema(description = "api.schema.outcome-metric.cumulative")
                boolean cumulative,

                @Schema(
                        description = "api.schema.outcome-metric.basis",
                        allowableValues = {"total", "perSession", "perPeriod", "stock", "change", "share"})
                @Nullable
                String basis,

                @Schema(description = "api.schema.outcome-metric.basis-of") @Nullable
                String basisOf,

                @Schema(
                        description = "api.schema.outcome-metric.people",
                        allowableValues = {"cumulative", "unique"})
                @Nullable
                String people,

                @Schema(description = "api.schema.outcome-metric.period") @Nullable
                String period,

                @Schema(description = "api.schema.outcome-metric.subject") @Nullable
                String subject) {

            static Scope of(OutcomeMetric metric) {
                MetricScope scope = metric.scope();
                MetricBasis basis = scope.basis();
                PeopleCount people = scope.people();
                return new Scope(
                        metric.cumulative(),
                        basis == null ? null : basis.code(),
                        scope.basisOf(),
                        people == null ? null : people.code(),
                        scope.period(),
                        scope.subject());
            }
        }

        private static @Nullable String sectionCode(@Nullable SectionKind section) {
            return section == null ? null : section.code();
        }
    }

    /** What the initiative took; fields as in {@link Effort}. */
    @Schema(name = "Effort", description = "api.schema.effort")
    record EffortEntry(
            @Schema(
                    description = "api.schema.effort.kind",
                    allowableValues = {
                        "cost",
                        "money",
                        "people",
                        "preparation",
                        "firstSteps",
                        "difficulty",
                        "lesson",
                        "continuation",
                        "spread"
                    })
            String kind,

            @Schema(description = "api.schema.effort.text") String text,

            @Schema(description = "api.schema.effort.quote") @Nullable
            String quote,

            @Schema(description = "api.schema.effort.section") @Nullable
            String section,

            @Schema(description = "api.schema.effort.line") @Nullable
            Integer line,

            @Schema(
                    description = "api.schema.effort.origin",
                    allowableValues = {"document", "edited"})
            String origin) {

        static EffortEntry of(Effort effort) {
            return new EffortEntry(
                    effort.kind().code(),
                    effort.text(),
                    effort.quotation().quote(),
                    Metric.sectionCode(effort.quotation().section()),
                    effort.quotation().line(),
                    effort.origin().code());
        }
    }

    /** Something that the reader found odd; fields as in {@link ReadingNote}. */
    @Schema(name = "Warning", description = "api.schema.warning")
    record Warning(
            @Schema(description = "api.schema.warning.code") String code,

            @Schema(description = "api.schema.warning.message")
            String message,

            @Schema(description = "api.schema.warning.line") int line) {

        static Warning of(ReadingNote note) {
            return new Warning(note.code(), note.message(), note.line());
        }
    }

    /**
     * Where an initiative was read: the document, its SHA-256, the lines, the import that did it, and what is known of where
     * the document is from.
     */
    @Schema(name = "Source", description = "api.schema.source")
    record Source(
            @Schema(description = "api.schema.source.document")
            String document,

            @Schema(description = "api.schema.source.sha256")
            String sha256,

            @Schema(description = "api.schema.source.first-line")
            int firstLine,

            @Schema(description = "api.schema.source.last-line")
            int lastLine,

            @Schema(description = "api.schema.source.import-run")
            long importRun,

            @Schema(description = "api.schema.source.publisher") @Nullable
            String publisher,

            @Schema(description = "api.schema.source.title") @Nullable
            String title,

            @Schema(description = "api.schema.source.edition") @Nullable
            String edition,

            @Schema(description = "api.schema.source.published") @Nullable
            String published,

            @Schema(description = "api.schema.source.page") @Nullable
            String page,

            @Schema(description = "api.schema.source.original") @Nullable
            String original,

            @Schema(description = "api.schema.source.licence") @Nullable
            String licence) {

        static @Nullable Source of(@Nullable SourceLines lines) {
            if (lines == null) {
                return null;
            }
            DocumentOrigin origin = lines.document().origin();
            return new Source(
                    lines.document().name(),
                    lines.document().sha256(),
                    lines.firstLine(),
                    lines.lastLine(),
                    lines.importRun(),
                    origin.publisher(),
                    origin.title(),
                    origin.edition(),
                    origin.published(),
                    origin.page(),
                    origin.original(),
                    origin.licence());
        }
    }

    /** When things happened to a card; fields as in {@link InitiativeDates}. */
    @Schema(name = "Dates", description = "api.schema.dates")
    record Dates(
            @Schema(description = "api.schema.dates.published")
            Instant published,

            @Schema(description = "api.schema.dates.imported") @Nullable
            Instant imported,

            @Schema(description = "api.schema.dates.edited") @Nullable
            Instant edited,

            @Schema(description = "api.schema.dates.verified") @Nullable
            Instant verified) {

        static Dates of(InitiativeDates dates) {
            return new Dates(dates.published(), dates.imported(), dates.edited(), dates.verified());
        }
    }
}
