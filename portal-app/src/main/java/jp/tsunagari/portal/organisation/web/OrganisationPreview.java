package jp.tsunagari.portal.organisation.web;

import java.util.List;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.organisation.OrganisationShape;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows an organisation as readers see it, or would see it before a change is published. */
@Component
public class OrganisationPreview {

    private final Initiatives initiatives;
    private final InitiativeTiles tiles;
    private final LegalForms legalForms;
    private final RegionNames regionNames;
    private final ImportRuns importRuns;
    private final ImportBaseStore bases;

    OrganisationPreview(
            Initiatives initiatives,
            InitiativeTiles tiles,
            LegalForms legalForms,
            RegionNames regionNames,
            ImportRuns importRuns,
            ImportBaseStore bases) {
        this.initiatives = initiatives;
        this.tiles = tiles;
        this.legalForms = legalForms;
        this.regionNames = regionNames;
        this.importRuns = importRuns;
        this.bases = bases;
    }

    /** Fills the model and names the template; the template looks for {@code preview} in the model. */
    public String show(OrganisationView organisation, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("legalForm", legalForms.getOrNull(organisation.legalForm()));
        model.addAttribute(
                "seats",
                organisation.addressRegions().stream().map(regionNames::of).toList());
        model.addAttribute("tiles", tiles.of(initiatives.ofOrganisations(List.of(organisation.id()))));
        model.addAttribute("source", importRuns.linesOf(organisation.source()));
        model.addAttribute("edited", edited(organisation));
        return "organisation/show";
    }

    /** The keys of the words for what the organisation has changed since its document; none where no document tells of it. */
    private List<String> edited(OrganisationView now) {
        return bases.find(CardKey.organisation(now.id()))
                .map(base -> OrganisationShape.SHAPE.changedFields(
                        OrganisationShape.TYPE.read(base.content()), now.details()))
                .map(names -> OrganisationShape.SHAPE.fields().stream()
                        .filter(field -> names.contains(field.name()))
                        .map(CardField::messageKey)
                        .toList())
                .orElse(List.of());
    }
}
