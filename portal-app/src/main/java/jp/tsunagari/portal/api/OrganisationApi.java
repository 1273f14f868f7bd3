package jp.tsunagari.portal.api;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations as JSON. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationApi {

    private final Organisations organisations;
    private final Initiatives initiatives;
    private final SummaryAssembler summaries;
    private final RegionNames regionNames;
    private final LegalForms legalForms;

    OrganisationApi(
            Organisations organisations,
            Initiatives initiatives,
            SummaryAssembler summaries,
            RegionNames regionNames,
            LegalForms legalForms) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.summaries = summaries;
        this.regionNames = regionNames;
        this.legalForms = legalForms;
    }

    @GetMapping
    ListJson<OrganisationJson> list(
            @Nullable @RequestParam(required = false) String page,
            @Nullable @RequestParam(required = false) String size) {
        PageRequestParameters wanted = PageRequestParameters.of(page, size);
        Paged<OrganisationView> found = organisations.page(wanted.page(), wanted.size());
        return ApiLinks.list(new Paged<>(json(found.items()), found.total(), found.page(), found.size()));
    }

    @GetMapping("/{slug}")
    OrganisationJson show(@PathVariable String slug) {
        OrganisationView organisation =
                organisations.findBySlug(slug).orElseThrow(() -> new NotFoundException("no organisation " + slug));
        return json(List.of(organisation)).get(0);
    }

    private List<OrganisationJson> json(List<OrganisationView> views) {
        Map<Long, List<SummaryJson>> theirs =
                summaries
                        .of(initiatives.ofOrganisations(
                                views.stream().map(OrganisationView::id).toList()))
                        .stream()
                        .collect(groupingBy(summary -> summary.organisation().id()));
        return views.stream()
                .map(view -> json(view, theirs.getOrDefault(view.id(), List.of())))
                .toList();
    }

    private OrganisationJson json(OrganisationView view, List<SummaryJson> theirs) {
        return new OrganisationJson(
                view.id(),
                view.slug(),
                ApiLinks.organisation(view.slug()),
                view.name(),
                view.coreName(),
                CodedName.of(legalForms.getOrNull(view.legalForm())),
                view.representatives(),
                iso(view.founded()),
                view.address(),
                view.addressRegions().stream()
                        .map(code -> RegionJson.of(regionNames.of(code), null))
                        .toList(),
                view.website(),
                view.message(),
                theirs);
    }

    private static @Nullable String iso(@Nullable FoundingDate founded) {
        return founded == null ? null : founded.iso();
    }
}
