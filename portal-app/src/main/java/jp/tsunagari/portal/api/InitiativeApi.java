package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.effort.EvidenceKind;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.ImportRuns.SourceLines;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.web.FacetGroups;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.NotFoundException.GoneException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Initiatives as JSON. */
@RestController
@RequestMapping(path = InitiativeApi.PATH, produces = "application/json")
@Tag(name = "api.tag.initiatives", description = "api.tag.initiatives.what")
class InitiativeApi {

    static final String PATH = "/api/v1/initiatives";

    private final Initiatives initiatives;
    private final InitiativeSearch search;
    private final QueryReader queries;
    private final FacetGroups facetGroups;
    private final ImportRuns importRuns;
    private final SummaryAssembler summaries;

    InitiativeApi(
            Initiatives initiatives,
            InitiativeSearch search,
            QueryReader queries,
            FacetGroups facetGroups,
            ImportRuns importRuns,
            SummaryAssembler summaries) {
        this.initiatives = initiatives;
        this.search = search;
        this.queries = queries;
        this.facetGroups = facetGroups;
        this.importRuns = importRuns;
        this.summaries = summaries;
    }

    @GetMapping
    @Accepts(ParameterSet.LIST)
    @Operation(
            operationId = "listInitiatives",
            summary = "api.operation.list-initiatives",
            description = "api.operation.list-initiatives.what")
    ListJson.InitiativeList list(@RequestParam MultiValueMap<String, String> parameters) {
        ListQuery query = queries.read(parameters);
        SearchResult found = search.search(query.request());
        Paged<Long> answers = found.answers();
        List<Long> near =
                found.near().instead() ? found.ids().items() : found.near().besides();
        return new ListJson.InitiativeList(
                answers.total(),
                answers.page(),
                answers.size(),
                items(answers.items(), found),
                ListJson.Facets.of(facetGroups.of(found, query.request().filters())),
                ListJson.Reading.of(found),
                ListJson.NearPart.of(found, items(near, found)),
                ApiLinks.list(PATH, query, found.ids()),
                summaries.licence());
    }

    /** The whole texts are loaded only where there are words to be shown in them. */
    private List<InitiativeJson.Summary> items(List<Long> ids, SearchResult found) {
        return found.query().patterns().isEmpty()
                ? summaries.of(initiatives.summaries(ids))
                : summaries.found(initiatives.views(ids), found.query());
    }

    @GetMapping("/{slug}")
    @Accepts(ParameterSet.NONE)
    @Operation(
            operationId = "getInitiative",
            summary = "api.operation.get-initiative",
            description = "api.operation.get-initiative.what")
    InitiativeJson show(@PathVariable String slug) {
        InitiativeView initiative = initiatives.findBySlug(slug).orElseThrow(() -> missing(slug));
        InitiativeSummary summary = initiative.summary();
        SourceLines source = importRuns.linesOf(initiative.source());
        return new InitiativeJson(
                summaries.of(List.of(summary)).get(0),
                basisOfYear(initiative),
                summary.approachItems(),
                summary.targetPhrases(),
                initiative.sections().stream().map(InitiativeJson.TextPart::of).toList(),
                summary.metrics().stream().map(InitiativeJson.Metric::of).toList(),
                initiative.efforts().stream()
                        .map(InitiativeJson.EffortEntry::of)
                        .toList(),
                initiative.evidence().stream().map(EvidenceKind::code).toList(),
                summary.photos().stream().map(PhotoJson::of).toList(),
                initiative.notes().stream().map(InitiativeJson.Warning::of).toList(),
                InitiativeJson.Source.of(source),
                InitiativeJson.Dates.of(initiative.dates()),
                summaries.licence(source));
    }

    /** A document gives one year for all of its initiatives. */
    private static @Nullable String basisOfYear(InitiativeView initiative) {
        if (initiative.summary().fiscalYear() == null) {
            return null;
        }
        return initiative.source() == null ? "typed" : "document";
    }

    private RuntimeException missing(String slug) {
        return initiatives.isWithdrawn(slug)
                ? new GoneException("withdrawn: " + slug)
                : new NotFoundException("no initiative " + slug);
    }
}
