package jp.tsunagari.portal.api;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations as JSON. */
@RestController
@RequestMapping(path = OrganisationApi.PATH, produces = "application/json")
@Tag(name = "api.tag.organisations", description = "api.tag.organisations.what")
class OrganisationApi {

    static final String PATH = "/api/v1/organisations";

    private final Organisations organisations;
    private final Initiatives initiatives;
    private final SummaryAssembler summaries;
    private final RegionNames regionNames;
    private final LegalForms legalForms;
    private final QueryReader queries;

    OrganisationApi(
            Organisations organisations,
            Initiatives initiatives,
            SummaryAssembler summaries,
            RegionNames regionNames,
            LegalForms legalForms,
            QueryReader queries) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.summaries = summaries;
        this.regionNames = regionNames;
        this.legalForms = legalForms;
        this.queries = queries;
    }

    @GetMapping
    @Accepts(ParameterSet.PAGE)
    @Operation(
            operationId = "listOrganisations",
            summary = "api.operation.list-organisations",
            description = "api.operation.list-organisations.what")
    ListJson.OrganisationList list(@RequestParam MultiValueMap<String, String> parameters) {
        ListQuery query = queries.read(parameters);
        Paged<OrganisationView> found =
                organisations.page(query.request().page(), query.request().size());
        return new ListJson.OrganisationList(
                found.total(),
                found.page(),
                found.size(),
                json(found.items()),
                ApiLinks.list(PATH, query, found),
                summaries.licence());
    }

    @GetMapping("/{slug}")
    @Accepts(ParameterSet.NONE)
    @Operation(
            operationId = "getOrganisation",
            summary = "api.operation.get-organisation",
            description = "api.operation.get-organisation.what")
    OrganisationJson.Detail show(@PathVariable String slug) {
        OrganisationView organisation =
                organisations.findBySlug(slug).orElseThrow(() -> new NotFoundException("no organisation " + slug));
        return new OrganisationJson.Detail(json(List.of(organisation)).get(0), summaries.licence());
    }

    private List<OrganisationJson> json(List<OrganisationView> views) {
        Map<Long, List<InitiativeJson.Summary>> theirs =
                summaries
                        .of(initiatives.ofOrganisations(
                                views.stream().map(OrganisationView::id).toList()))
                        .stream()
                        .collect(groupingBy(summary -> summary.organisation().id()));
        return views.stream()
                .map(view -> json(view, theirs.getOrDefault(view.id(), List.of())))
                .toList();
    }

    private OrganisationJson json(OrganisationView view, List<InitiativeJson.Summary> theirs) {
        return new OrganisationJson(
                view.id(),
                view.slug(),
                ApiLinks.organisation(view.slug()),
                view.name(),
                view.coreName(),
                InitiativeJson.CodedName.of(legalForms.getOrNull(view.legalForm())),
                view.representatives().stream().map(OrganisationJson.Person::of).toList(),
                iso(view.founded()),
                view.address(),
                view.addressRegions().stream()
                        .map(code -> InitiativeJson.Region.of(regionNames.of(code), null))
                        .toList(),
                view.website(),
                view.message(),
                theirs);
    }

    private static @Nullable String iso(@Nullable FoundingDate founded) {
        return founded == null ? null : founded.iso();
    }
}
