package jp.tsunagari.portal.api.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.export.DataTable.RowSource;
import jp.tsunagari.portal.api.export.DataTable.Subject;
import jp.tsunagari.portal.api.export.EffortColumns.EffortRow;
import jp.tsunagari.portal.api.export.MetricColumns.MetricRow;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileTerms;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermRole;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.table.ExportColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables about initiatives that have one value a cell: what an initiative has several of is in a table of its own. */
@Component
class InitiativeTables {

    private final ExportRows rows;
    private final InitiativeColumns wide;
    private final MetricColumns metrics;
    private final EffortColumns efforts;
    private final RegionDirectory regions;
    private final Messages messages;
    private final Dates dates;

    InitiativeTables(
            ExportRows rows,
            InitiativeColumns wide,
            MetricColumns metrics,
            RegionDirectory regions,
            Messages messages,
            Dates dates) {
        this.rows = rows;
        this.wide = wide;
        this.metrics = metrics;
        this.efforts = new EffortColumns(messages);
        this.regions = regions;
        this.messages = messages;
        this.dates = dates;
    }

    List<DataTable<?>> all() {
        return List.of(initiatives(), outcomes(), efforts(), terms(), regions(), phrases(), sections());
    }

    /** Everything about an initiative in one row. */
    DataTable<ExportRow> wide() {
        return new DataTable<ExportRow>("initiatives-wide", Subject.INITIATIVES, wide.all(), rows::forEach);
    }

    private DataTable<ExportRow> initiatives() {
        return new DataTable<ExportRow>(
                "initiatives",
                Subject.INITIATIVES,
                List.of(
                        new ExportColumn<>("id", row -> row.summary().id()),
                        new ExportColumn<>("title", row -> row.tile().title().text()),
                        new ExportColumn<>(
                                "title-origin",
                                row -> messages.get("export.title-origin."
                                        + row.tile().title().origin().name().toLowerCase(Locale.ROOT))),
                        new ExportColumn<>(
                                "organisation-id", row -> row.organisation().id()),
                        new ExportColumn<>(
                                "organisation", row -> row.organisation().name()),
                        new ExportColumn<>(
                                "legal-form-code", row -> row.organisation().legalForm()),
                        new ExportColumn<>("legal-form", this::legalForm),
                        new ExportColumn<>("year", row -> row.summary().fiscalYear()),
                        new ExportColumn<>("programme", row -> row.summary().programme()),
                        new ExportColumn<>(
                                "published",
                                row -> dates.iso(row.initiative().dates().published())),
                        new ExportColumn<>(
                                "updated", row -> dates.iso(row.summary().updatedAt())),
                        new ExportColumn<>("url", ExportRow::url),
                        InitiativeColumns.document("document", KeptDocument::name),
                        InitiativeColumns.document(
                                "document-publisher", of -> of.origin().publisher()),
                        InitiativeColumns.document(
                                "document-title", of -> of.origin().title()),
                        InitiativeColumns.document(
                                "document-published", of -> of.origin().published()),
                        InitiativeColumns.document(
                                "document-page", of -> of.origin().page()),
                        InitiativeColumns.document(
                                "document-original", of -> of.origin().original()),
                        new ExportColumn<>(
                                "first-line", row -> InitiativeColumns.line(row, SourceReference::firstLine)),
                        new ExportColumn<>("last-line", row -> InitiativeColumns.line(row, SourceReference::lastLine))),
                rows::forEach);
    }

    private DataTable<MetricRow> outcomes() {
        return new DataTable<MetricRow>(
                "outcomes",
                Subject.INITIATIVES,
                metrics.all(),
                each(row -> row.summary().metrics().stream().map(metric -> new MetricRow(row, metric))));
    }

    private DataTable<EffortRow> efforts() {
        return new DataTable<EffortRow>(
                "initiative-efforts",
                Subject.INITIATIVES,
                efforts.all(),
                each(row -> row.initiative().efforts().stream().map(effort -> new EffortRow(row, effort))));
    }

    private DataTable<TermRow> terms() {
        return new DataTable<TermRow>(
                "initiative-terms",
                Subject.INITIATIVES,
                List.of(
                        new ExportColumn<>(
                                "initiative-id", row -> row.of().summary().id()),
                        new ExportColumn<>("term-list-code", TermRow::list),
                        new ExportColumn<>("term-list", row -> messages.get("export.list." + row.list())),
                        new ExportColumn<>("term-code", row -> row.term().code()),
                        new ExportColumn<>("term", row -> messages.name(row.term())),
                        new ExportColumn<>("term-role-code", row -> row.role().code()),
                        new ExportColumn<>(
                                "term-role",
                                row -> messages.get(
                                        "export.term-role." + row.role().code()))),
                each(row -> Stream.concat(
                        terms(row, CodeTables.TARGET, row.tile().work().targetGroups()),
                        terms(row, CodeTables.APPROACH, row.tile().work().approaches()))));
    }

    private static Stream<TermRow> terms(ExportRow row, String list, TileTerms terms) {
        return terms.all().stream().map(term -> new TermRow(row, list, term, terms.role(term)));
    }

    private DataTable<RegionRow> regions() {
        return new DataTable<RegionRow>(
                "initiative-regions",
                Subject.INITIATIVES,
                List.of(
                        new ExportColumn<>(
                                "initiative-id", row -> row.of().summary().id()),
                        new ExportColumn<>("region.code", row -> row.region().code()),
                        new ExportColumn<>(
                                "region.official-code",
                                row -> regions.get(row.region().code()).officialCode()),
                        new ExportColumn<>(
                                "prefecture-name", row -> row.region().name().prefecture()),
                        new ExportColumn<>(
                                "municipality", row -> row.region().name().municipality()),
                        new ExportColumn<>(
                                "region.full-name",
                                row -> messages.name(
                                        regions.inFull(regions.get(row.region().code())))),
                        new ExportColumn<>(
                                "region.extent",
                                row -> row.region().extent() == null
                                        ? null
                                        : messages.get("export.region-extent."
                                                + row.region().extent().code())),
                        new ExportColumn<>(
                                "work-basis-code", row -> row.region().basis().code()),
                        new ExportColumn<>(
                                "work-basis",
                                row -> messages.get("export.region-basis."
                                        + row.region().basis().code()))),
                each(row -> row.tile().regions().stream().map(region -> new RegionRow(row, region))));
    }

    private DataTable<PhraseRow> phrases() {
        return new DataTable<PhraseRow>(
                "initiative-phrases",
                Subject.INITIATIVES,
                List.of(
                        new ExportColumn<>(
                                "initiative-id", row -> row.of().summary().id()),
                        new ExportColumn<>("phrase-list-code", PhraseRow::list),
                        new ExportColumn<>("phrase-list", row -> messages.get("export.list." + row.list())),
                        new ExportColumn<>("position", PhraseRow::position),
                        new ExportColumn<>("phrase", PhraseRow::phrase)),
                each(row -> Stream.concat(
                        phrases(row, CodeTables.APPROACH_ITEM, row.summary().approachItems()),
                        phrases(row, CodeTables.TARGET_PHRASE, row.summary().targetPhrases()))));
    }

    private DataTable<SectionRow> sections() {
        return new DataTable<SectionRow>(
                "sections",
                Subject.INITIATIVES,
                List.of(
                        new ExportColumn<>(
                                "initiative-id", row -> row.of().summary().id()),
                        new ExportColumn<>("position", SectionRow::position),
                        new ExportColumn<>(
                                "section-kind-code", row -> row.section().kind().code()),
                        new ExportColumn<>(
                                "section-kind",
                                row -> messages.get(
                                        "export.section." + row.section().kind().code())),
                        new ExportColumn<>("heading", row -> row.section().heading()),
                        new ExportColumn<>("section-body", row -> row.section().body()),
                        new ExportColumn<>("first-line", row -> row.section().firstLine()),
                        new ExportColumn<>("last-line", row -> row.section().lastLine())),
                each(InitiativeTables::sections));
    }

    private <R> RowSource<R> each(Function<ExportRow, Stream<R>> parts) {
        return (ids, target) -> rows.forEach(ids, row -> {
            for (R part : parts.apply(row).toList()) {
                target.write(part);
            }
        });
    }

    private static Stream<PhraseRow> phrases(ExportRow row, String list, List<String> phrases) {
        List<PhraseRow> numbered = new ArrayList<>();
        for (String phrase : phrases) {
            numbered.add(new PhraseRow(row, list, numbered.size() + 1, phrase));
        }
        return numbered.stream();
    }

    /** Without captions and flyers, which are not exported. */
    private static Stream<SectionRow> sections(ExportRow row) {
        List<SectionRow> numbered = new ArrayList<>();
        for (InitiativeSection section : row.initiative().sections()) {
            if (section.kind() != SectionKind.PHOTOS && !section.body().isBlank()) {
                numbered.add(new SectionRow(row, numbered.size() + 1, section));
            }
        }
        return numbered.stream();
    }

    private @Nullable String legalForm(ExportRow row) {
        LegalForm form = row.tile().organisation().legalForm();
        return form == null ? null : messages.name(form);
    }

    private record TermRow(ExportRow of, String list, Term term, TermRole role) {}

    private record RegionRow(ExportRow of, TileRegion region) {}

    private record PhraseRow(ExportRow of, String list, int position, String phrase) {}

    private record SectionRow(ExportRow of, int position, InitiativeSection section) {}
}
