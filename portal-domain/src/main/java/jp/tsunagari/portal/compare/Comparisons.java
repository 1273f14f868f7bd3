package jp.tsunagari.portal.compare;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.compare.InitiativeComparison.CodeNames;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets initiatives of the catalogue side by side; as many queries for four as for one. */
@Service
@Transactional(readOnly = true)
public class Comparisons {

    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Vocabulary vocabulary;
    private final LegalForms legalForms;
    private final RegionNames regionNames;
    private final Messages messages;
    private final OutcomeAlignment outcomes;

    Comparisons(
            Initiatives initiatives,
            Organisations organisations,
            Vocabulary vocabulary,
            LegalForms legalForms,
            RegionNames regionNames,
            Messages messages) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.legalForms = legalForms;
        this.regionNames = regionNames;
        this.messages = messages;
        this.outcomes = new OutcomeAlignment(new UnitClass.Table(), messages);
    }

    /**
     * The comparison of these initiatives, in the order of the ids.
     *
     * @param ids each once; an unknown one is left out
     */
    public InitiativeComparison of(List<Long> ids) {
        List<InitiativeView> views = initiatives.views(ids);
        Map<Long, OrganisationView> byId = organisations.findByIds(
                views.stream().map(view -> view.summary().organisationId()).collect(toSet()));
        List<ComparedInitiative> columns = views.stream()
                .map(view -> new ComparedInitiative(view, organisation(view, byId)))
                .toList();
        CodeNames names = new CodeNames(
                code -> regionNames.of(code).label(),
                code -> messages.name(legalForms.get(code)),
                vocabulary.targetGroups(),
                vocabulary.approaches(),
                messages);
        return InitiativeComparison.of(columns, names, outcomes);
    }

    private static OrganisationView organisation(InitiativeView view, Map<Long, OrganisationView> byId) {
        long id = view.summary().organisationId();
        return Objects.requireNonNull(byId.get(id), () -> "no organisation " + id);
    }
}
