package jp.tsunagari.portal.organisation.web;

import java.util.List;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeCards;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows an organisation as readers see it, or would see it before a change is published. */
@Component
public class OrganisationPreview {

    private final Initiatives initiatives;
    private final InitiativeCards cards;
    private final LegalForms legalForms;
    private final RegionNames regionNames;

    OrganisationPreview(
            Initiatives initiatives, InitiativeCards cards, LegalForms legalForms, RegionNames regionNames) {
        this.initiatives = initiatives;
        this.cards = cards;
        this.legalForms = legalForms;
        this.regionNames = regionNames;
    }

    /** Fills the model and names the template; the template looks for {@code preview} in the model. */
    public String show(OrganisationView organisation, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("legalForm", legalForms.getOrNull(organisation.legalForm()));
        model.addAttribute(
                "seats",
                organisation.addressRegions().stream().map(regionNames::of).toList());
        model.addAttribute("cards", cards.of(initiatives.ofOrganisations(List.of(organisation.id()))));
        return "organisation/show";
    }
}
