package jp.tsunagari.portal.api.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.export.DataTable.RowSource;
import jp.tsunagari.portal.api.export.DataTable.Subject;
import jp.tsunagari.portal.compare.RowGroup;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.effort.EvidenceKind;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.TitleOrigin;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.region.MunicipalityKind;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionKind;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermExamples;
import jp.tsunagari.portal.vocabulary.TermRole;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import jp.tsunagari.portal.web.table.ExportColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of codes: what may be in the columns of the others, and what it means. */
@Component
class CodeTables {

    static final String TARGET = "target";
    static final String APPROACH = "approach";
    static final String APPROACH_ITEM = "approach-item";
    static final String TARGET_PHRASE = "target-phrase";

    private static final List<String> TYPES = List.of("id", "number", "text", "prose", "date", "code", "url", "list");

    private final RegionDirectory regions;
    private final RegionNames regionNames;
    private final Vocabulary vocabulary;
    private final LegalForms legalForms;
    private final Messages messages;

    CodeTables(
            RegionDirectory regions,
            RegionNames regionNames,
            Vocabulary vocabulary,
            LegalForms legalForms,
            Messages messages) {
        this.regions = regions;
        this.regionNames = regionNames;
        this.vocabulary = vocabulary;
        this.legalForms = legalForms;
        this.messages = messages;
    }

    List<DataTable<?>> all() {
        return List.of(regions(), terms(), legalForms(), kinds());
    }

    private DataTable<Region> regions() {
        return new DataTable<Region>(
                "regions",
                Subject.NONE,
                List.of(
                        new ExportColumn<>("region.code", Region::code),
                        new ExportColumn<>("region.official-code", Region::officialCode),
                        new ExportColumn<>("region.name", Region::name),
                        new ExportColumn<>("region.name-english", Region::nameEnglish),
                        new ExportColumn<>("region.full-name", regionNames::full),
                        new ExportColumn<>("region.reading", Region::reading),
                        new ExportColumn<>("region.prefecture-code", Region::prefectureCode),
                        new ExportColumn<>("region.city-code", Region::cityCode),
                        new ExportColumn<>("region.kind-code", region -> code(region.kind())),
                        new ExportColumn<>(
                                "region.kind", region -> messages.get("export.region-kind." + code(region.kind()))),
                        new ExportColumn<>(
                                "region.municipality-kind-code",
                                region -> municipalityKind(region)
                                        .map(MunicipalityKind::code)
                                        .orElse(null)),
                        new ExportColumn<>(
                                "region.municipality-kind",
                                region -> municipalityKind(region)
                                        .map(kind -> messages.get(kind.messageKey()))
                                        .orElse(null)),
                        // As other tables have it: a ward with its city.
                        new ExportColumn<>(
                                "municipality",
                                region -> regionNames.of(region.code()).municipality())),
                whole(regions::all));
    }

    /** A ward of a city is no municipality. */
    private Optional<MunicipalityKind> municipalityKind(Region region) {
        return region.kind().isMunicipality() ? regions.municipalityKind(region) : Optional.empty();
    }

    private DataTable<ListedTerm> terms() {
        return new DataTable<ListedTerm>(
                "terms",
                Subject.NONE,
                List.of(
                        new ExportColumn<>("term-list-code", ListedTerm::list),
                        new ExportColumn<>("term-list", row -> messages.get("export.list." + row.list())),
                        new ExportColumn<>("term-code", row -> row.term().code()),
                        new ExportColumn<>("term", row -> row.term().name()),
                        new ExportColumn<>("term-english", row -> row.term().nameEnglish()),
                        new ExportColumn<>(
                                "term-definition", row -> row.term().meaning().definition()),
                        new ExportColumn<>(
                                "term-definition-english",
                                row -> row.term().meaning().english().definition()),
                        new ExportColumn<>(
                                "term-includes", row -> examples(row.term().includes())),
                        new ExportColumn<>(
                                "term-includes-english",
                                row -> examples(row.term().meaning().english().includes())),
                        new ExportColumn<>(
                                "term-excludes",
                                row -> examples(row.term().meaning().excludes())),
                        new ExportColumn<>(
                                "term-excludes-english",
                                row -> examples(row.term().meaning().english().excludes())),
                        new ExportColumn<>(
                                "term-state",
                                row -> messages.get(
                                        row.term().retired()
                                                ? "export.term-state.retired"
                                                : "export.term-state.in-use"))),
                whole(() -> Stream.concat(
                                vocabulary.targetGroups().stream().map(term -> new ListedTerm(TARGET, term)),
                                vocabulary.approaches().stream().map(term -> new ListedTerm(APPROACH, term)))
                        .toList()));
    }

    private DataTable<LegalForm> legalForms() {
        return new DataTable<LegalForm>(
                "legal-forms",
                Subject.NONE,
                List.of(
                        new ExportColumn<>("legal-form-code", LegalForm::code),
                        new ExportColumn<>("legal-form", LegalForm::name),
                        new ExportColumn<>("legal-form-english", LegalForm::nameEnglish)),
                whole(legalForms::all));
    }

    private DataTable<Kind> kinds() {
        return new DataTable<Kind>(
                "kinds",
                Subject.NONE,
                List.of(
                        new ExportColumn<>("code-list", Kind::list),
                        new ExportColumn<>("code", Kind::code),
                        new ExportColumn<>("code-name", Kind::name)),
                whole(this::listKinds));
    }

    /** Every code but those of regions, which are many. */
    List<Kind> listAll() {
        return Stream.of(
                        vocabulary.targetGroups().stream()
                                .map(term -> new Kind(TARGET, term.code(), messages.name(term))),
                        vocabulary.approaches().stream()
                                .map(term -> new Kind(APPROACH, term.code(), messages.name(term))),
                        legalForms.all().stream().map(form -> new Kind("legal-form", form.code(), messages.name(form))),
                        listKinds().stream())
                .flatMap(kinds -> kinds)
                .toList();
    }

    /** Every code that is in no table of its own. */
    List<Kind> listKinds() {
        return Stream.of(
                        Stream.of(MetricKind.values())
                                .map(kind -> new Kind("kind", kind.code(), messages.get(kind.messageKey()))),
                        Stream.of(Precision.values())
                                .map(precision -> new Kind(
                                        "precision", precision.code(), MetricColumns.precision(precision, messages))),
                        Stream.of("outcome", "context")
                                .map(code -> new Kind("outcome", code, messages.get("export.metric." + code))),
                        Stream.of("cumulative", "not-cumulative")
                                .map(code -> new Kind("cumulative", code, messages.get("export.metric." + code))),
                        Stream.of(EffortKind.values())
                                .map(kind -> new Kind("effort-kind", kind.code(), messages.get(kind.messageKey()))),
                        Stream.of(EvidenceKind.values())
                                .map(kind -> new Kind("evidence", kind.code(), messages.get(kind.headingKey()))),
                        Stream.of(MetricBasis.values())
                                .map(basis -> new Kind("metric-basis", basis.code(), messages.get(basis.messageKey()))),
                        Stream.of(PeopleCount.values())
                                .map(people -> new Kind("people", people.code(), messages.get(people.messageKey()))),
                        Stream.of(MetricOrigin.values())
                                .map(origin -> new Kind(
                                        "metric-origin",
                                        origin.code(),
                                        messages.get("export.metric.origin." + origin.code()))),
                        Stream.of(SectionKind.values())
                                .map(kind -> new Kind(
                                        "section", kind.code(), messages.get("export.section." + kind.code()))),
                        Stream.of(RegionBasis.values())
                                .map(basis -> new Kind(
                                        "basis", basis.code(), messages.get("export.region-basis." + basis.code()))),
                        Stream.of(TitleOrigin.values())
                                .map(origin -> new Kind(
                                        "title-origin",
                                        origin.code(),
                                        messages.get("export.title-origin." + origin.code()))),
                        Stream.of(MunicipalityKind.values())
                                .map(kind ->
                                        new Kind("municipality-kind", kind.code(), messages.get(kind.messageKey()))),
                        Stream.of(RegionKind.values())
                                .map(kind -> new Kind(
                                        "region-kind", code(kind), messages.get("export.region-kind." + code(kind)))),
                        Stream.of(TARGET, APPROACH)
                                .map(list -> new Kind("term", list, messages.get("export.list." + list))),
                        Stream.of(APPROACH_ITEM, TARGET_PHRASE)
                                .map(list -> new Kind("phrase", list, messages.get("export.list." + list))),
                        Stream.of(TermRole.values())
                                .map(role -> new Kind(
                                        "term-role", role.code(), messages.get("export.term-role." + role.code()))),
                        Stream.of("in-use", "retired")
                                .map(state ->
                                        new Kind("term-state", state, messages.get("export.term-state." + state))),
                        Stream.of("a", "b")
                                .map(side -> new Kind(
                                        "group", side.toUpperCase(Locale.ROOT), messages.get("export.group." + side))),
                        Stream.of("cell", "row", "column", "table")
                                .map(scope -> new Kind("scope", scope, messages.get("export.scope." + scope))),
                        Stream.of(RowGroup.Subject.values())
                                .map(subject -> new Kind(
                                        "subject",
                                        subject.name().toLowerCase(Locale.ROOT),
                                        messages.get(subject.key()))),
                        TYPES.stream().map(type -> new Kind("type", type, messages.get("export.type." + type))))
                .flatMap(kinds -> kinds)
                .toList();
    }

    private static @Nullable String examples(String text) {
        return ExportColumn.list(TermExamples.of(text));
    }

    private static String code(RegionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A table that is always whole and fits into memory. */
    static <R> RowSource<R> whole(RowList<R> rows) {
        return (ids, target) -> {
            for (R row : rows.read()) {
                target.write(row);
            }
        };
    }

    /** Rows as they are now. */
    @FunctionalInterface
    interface RowList<R> {
        List<R> read() throws IOException;
    }

    /** A code, of which list it is, and what it means. */
    record Kind(String list, String code, String name) {}

    private record ListedTerm(String list, Term term) {}
}
