package jp.tsunagari.portal.organisation.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.region.RegionNames.RegionName;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PageLinks;
import jp.tsunagari.portal.web.PageNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of organisations and the page of one. */
@Page
class OrganisationController {

    private static final int PAGE_SIZE = 50;

    private final Organisations organisations;
    private final Initiatives initiatives;
    private final InitiativeTiles tiles;
    private final LegalForms legalForms;
    private final RegionNames regionNames;
    private final OrganisationPreview pages;

    OrganisationController(
            Organisations organisations,
            Initiatives initiatives,
            InitiativeTiles tiles,
            LegalForms legalForms,
            RegionNames regionNames,
            OrganisationPreview pages) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.tiles = tiles;
        this.legalForms = legalForms;
        this.regionNames = regionNames;
        this.pages = pages;
    }

    @GetMapping("/organisations")
    String list(@Nullable @RequestParam(name = "page", required = false) String page, Model model) {
        PageNumber number = PageNumber.of(page);
        Paged<OrganisationView> found = organisations.page(number.value(), PAGE_SIZE);
        model.addAttribute("paged", found.map(entriesOf(found.items())));
        model.addAttribute("links", PageLinks.of(found, other -> "/organisations?page=" + other));
        model.addAttribute("pageUnderstood", number.understood());
        return "organisation/list";
    }

    @GetMapping("/organisations/{slug}")
    String show(@PathVariable String slug, Model model) {
        OrganisationView organisation =
                organisations.findBySlug(slug).orElseThrow(() -> new NotFoundException("no organisation " + slug));
        return pages.show(organisation, model);
    }

    private Function<OrganisationView, OrganisationEntry> entriesOf(List<OrganisationView> items) {
        List<InitiativeSummary> theirs = initiatives.ofOrganisations(
                items.stream().map(OrganisationView::id).toList());
        Map<Long, List<InitiativeTile>> byOrganisation = tiles.of(theirs).stream()
                .collect(groupingBy(card -> card.organisation().id()));
        return organisation -> new OrganisationEntry(
                organisation.slug(),
                organisation.coreName(),
                legalForms.getOrNull(organisation.legalForm()),
                organisation.addressRegions().stream().map(regionNames::of).toList(),
                byOrganisation.getOrDefault(organisation.id(), List.of()));
    }

    /**
     * A row of the list of organisations.
     *
     * @param name without the legal form
     * @param legalForm null where unknown
     * @param seats where its address lies; empty where unknown
     */
    record OrganisationEntry(
            String slug,
            String name,
            @Nullable LegalForm legalForm,
            List<RegionName> seats,
            List<InitiativeTile> initiatives) {

        OrganisationEntry {
            seats = List.copyOf(seats);
            initiatives = List.copyOf(initiatives);
        }
    }
}
