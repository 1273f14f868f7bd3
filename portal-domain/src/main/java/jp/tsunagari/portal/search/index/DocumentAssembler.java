package jp.tsunagari.portal.search.index;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tsunagari.portal.effort.EvidenceKind;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.region.MunicipalityKind;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.CheckedDays;
import jp.tsunagari.portal.search.Crossing;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes index documents of what the catalogue has now; as many queries for a hundred as for one. */
@Component
class DocumentAssembler {

    /** Lines of one document are below this number, so that run and line make one number that sorts. */
    private static final long LINES = 10_000_000L;

    /** ひとり親・子育て家庭: such a name does not tell which of the two an initiative is for. */
    private static final String EITHER_OR = "・";

    private static final int NAMES = 5;
    private static final int PHRASES = 3;
    private static final int TERMS = 2;

    private final Initiatives initiatives;
    private final Organisations organisations;
    private final RegionDirectory regions;
    private final Vocabulary vocabulary;
    private final SearchableText texts;

    DocumentAssembler(
            Initiatives initiatives,
            Organisations organisations,
            RegionDirectory regions,
            Vocabulary vocabulary,
            SearchableText texts) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.regions = regions;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    /** Documents of those that exist. */
    List<InitiativeDocument> documents(List<Long> ids) {
        List<InitiativeView> views = initiatives.views(ids);
        if (views.isEmpty()) {
            return List.of();
        }
        Map<Long, OrganisationView> byId = organisations.findByIds(
                views.stream().map(view -> view.summary().organisationId()).collect(toSet()));
        List<Term> terms = Stream.concat(vocabulary.targetGroups().stream(), vocabulary.approaches().stream())
                .toList();
        // Between the two queries an organisation can be removed, and its initiatives with it. That is a revision of
        // its
        // own, which the index follows next.
        return views.stream()
                .filter(view -> byId.containsKey(view.summary().organisationId()))
                .map(view -> document(
                        view, Objects.requireNonNull(byId.get(view.summary().organisationId())), terms))
                .toList();
    }

    private InitiativeDocument document(InitiativeView view, OrganisationView organisation, List<Term> terms) {
        InitiativeSummary summary = view.summary();
        List<Region> workRegions = regions(summary, region -> !region.isSeat());
        List<String> regionCodes = withThoseAround(workRegions);
        List<String> metrics = metricKinds(summary.metrics());
        List<String> municipalities = municipalityKinds(workRegions);
        List<String> evidence = view.evidence().stream().map(EvidenceKind::code).toList();
        List<String> targetGroups = terms(TermList.TARGET_GROUP, summary.targetTerms());
        List<String> approaches = terms(TermList.APPROACH, summary.approachTerms());
        return new InitiativeDocument(
                summary.id(),
                texts.terms(weighted(view, organisation, workRegions, terms))
                        + texts.readings(read(summary, organisation)),
                texts.terms(Stream.concat(
                                names(summary, organisation).stream(),
                                phrases(summary, organisation, workRegions).stream())
                        .toList()),
                regionCodes,
                withThoseAround(regions(summary, WorkRegion::isSeat)),
                municipalities,
                targetGroups,
                approaches,
                organisation.legalForm(),
                summary.fiscalYear() == null ? null : summary.fiscalYear().toString(),
                metrics,
                view.efforts().stream()
                        .map(effort -> effort.kind().code())
                        .distinct()
                        .toList(),
                evidence,
                CheckedDays.indexed(view.dates().verified()),
                IndexedValues.pairs(Crossing.TARGET_APPROACH, targetGroups, approaches),
                IndexedValues.pairs(Crossing.REGION_TARGET, regionCodes, targetGroups),
                IndexedValues.pairs(Crossing.REGION_APPROACH, regionCodes, approaches),
                IndexedValues.pairs(Crossing.TARGET_METRIC, targetGroups, metrics),
                IndexedValues.pairs(Crossing.APPROACH_METRIC, approaches, metrics),
                IndexedValues.pairs(Crossing.TARGET_EVIDENCE, targetGroups, evidence),
                IndexedValues.pairs(Crossing.APPROACH_EVIDENCE, approaches, evidence),
                IndexedValues.pairs(Crossing.TARGET_MUNICIPALITY, targetGroups, municipalities),
                IndexedValues.pairs(Crossing.APPROACH_MUNICIPALITY, approaches, municipalities),
                summary.fiscalYear(),
                order(view.source(), summary.id()),
                texts.reading(summary.title().text()),
                workRegions.stream().map(Region::code).sorted().findFirst().orElse(null));
    }

    private List<Region> regions(InitiativeSummary summary, Predicate<WorkRegion> wanted) {
        return summary.regions().stream()
                .filter(wanted)
                .map(WorkRegion::code)
                .map(regions::get)
                .toList();
    }

    private List<String> terms(TermList list, Set<AssignedTerm> terms) {
        return IndexedValues.values(
                vocabulary.withReplaced(list, AssignedTerm.codes(terms)),
                vocabulary.withReplaced(list, AssignedTerm.mainCodes(terms)));
    }

    /** Texts of like worth together, as often as they are worth. */
    private List<String> weighted(
            InitiativeView view, OrganisationView organisation, List<Region> workRegions, List<Term> terms) {
        List<String> weighted = new ArrayList<>();
        InitiativeSummary summary = view.summary();
        addTimes(NAMES, names(summary, organisation), weighted);
        addTimes(PHRASES, phrases(summary, organisation, workRegions), weighted);
        addTimes(TERMS, terms(view, terms), weighted);
        weighted.addAll(body(view, organisation));
        return weighted;
    }

    private static void addTimes(int times, List<String> texts, List<String> into) {
        for (int time = 0; time < times; time++) {
            into.addAll(texts);
        }
    }

    /** The title and the organisation's name with and without its legal form. */
    private List<String> names(InitiativeSummary summary, OrganisationView organisation) {
        List<String> names =
                new ArrayList<>(List.of(summary.title().text(), organisation.coreName(), organisation.name()));
        names.addAll(present(organisation.reading()));
        return names;
    }

    /** What people know how to say and not how to write. */
    private static List<String> read(InitiativeSummary summary, OrganisationView organisation) {
        return Stream.concat(
                        Stream.of(summary.title().text(), organisation.coreName()),
                        organisation.representatives().stream().map(Representative::name))
                .toList();
    }

    private List<String> phrases(InitiativeSummary summary, OrganisationView organisation, List<Region> workRegions) {
        List<String> phrases = new ArrayList<>(summary.approachItems());
        phrases.addAll(summary.targetPhrases());
        workRegions.stream().map(regions::fullName).forEach(phrases::add);
        organisation.representatives().stream().map(Representative::name).forEach(phrases::add);
        return phrases;
    }

    private static List<String> terms(InitiativeView view, List<Term> terms) {
        InitiativeSummary summary = view.summary();
        Stream<String> names = terms.stream()
                .filter(term -> summary.targetGroups().contains(term.code())
                        || summary.approaches().contains(term.code()))
                .map(Term::name)
                .filter(name -> !name.contains(EITHER_OR));
        return Stream.concat(names, view.sections().stream().map(InitiativeSection::heading))
                .toList();
    }

    private static List<String> body(InitiativeView view, OrganisationView organisation) {
        List<String> body = new ArrayList<>();
        view.sections().stream().map(InitiativeSection::body).forEach(body::add);
        body.addAll(present(organisation.message()));
        body.addAll(present(organisation.address()));
        return body;
    }

    private List<String> withThoseAround(Collection<Region> workRegions) {
        Set<String> codes = new LinkedHashSet<>();
        for (Region region : workRegions) {
            codes.add(region.code());
            // The whole country is a region of those alone that say so.
            regions.around(region).stream()
                    .map(Region::code)
                    .filter(code -> !code.equals(RegionDirectory.NATION))
                    .forEach(codes::add);
        }
        return List.copyOf(codes);
    }

    private List<String> municipalityKinds(List<Region> workRegions) {
        return workRegions.stream()
                .flatMap(region -> regions.municipalityKind(region).stream())
                .map(MunicipalityKind::code)
                .distinct()
                .toList();
    }

    private static List<String> metricKinds(List<OutcomeMetric> metrics) {
        return metrics.stream()
                .filter(OutcomeMetric::outcome)
                .map(metric -> metric.kind().code())
                .distinct()
                .toList();
    }

    /** What no document has comes after what one has. */
    private static long order(@Nullable SourceReference source, long id) {
        return source == null ? Long.MAX_VALUE / 2 + id : source.importRunId() * LINES + source.firstLine();
    }

    private static List<String> present(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
