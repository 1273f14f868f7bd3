package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.organisation.web.OrganisationQuery;
import jp.tsunagari.portal.search.names.OrganisationHits;
import jp.tsunagari.portal.search.names.OrganisationSearch;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.credit.Credits;
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
    private final OrganisationSearch search;
    private final OrganisationAssembler assembler;
    private final QueryReader queries;
    private final Credits credits;

    OrganisationApi(
            Organisations organisations,
            OrganisationSearch search,
            OrganisationAssembler assembler,
            QueryReader queries,
            Credits credits) {
        this.organisations = organisations;
        this.search = search;
        this.assembler = assembler;
        this.queries = queries;
        this.credits = credits;
    }

    @GetMapping
    @Accepts(ParameterSet.ORGANISATIONS)
    @Operation(
            operationId = "listOrganisations",
            summary = "api.operation.list-organisations",
            description = "api.operation.list-organisations.what")
    ListJson.OrganisationList list(@RequestParam MultiValueMap<String, String> parameters) {
        OrganisationQuery query = queries.organisations(parameters);
        OrganisationHits hits = search.find(query.criteria());
        List<Long> ids = hits.page(query.page(), query.size());
        Map<Long, OrganisationView> views = organisations.findByIds(ids);
        Paged<OrganisationView> found = new Paged<>(
                ids.stream().map(views::get).filter(Objects::nonNull).toList(),
                hits.ids().size(),
                query.page(),
                query.size());
        return new ListJson.OrganisationList(
                found.total(),
                found.page(),
                found.size(),
                assembler.of(found.items()),
                ApiLinks.list(found, page -> query.page(page).at(PATH)),
                ListJson.Licence.of(credits.all()));
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
        return new OrganisationJson.Detail(
                assembler.of(List.of(organisation)).get(0), ListJson.Licence.of(credits.all()));
    }
}
