package jp.tsunagari.portal.api;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts organisations together for the API. */
@Component
class OrganisationAssembler {

    private final Initiatives initiatives;
    private final SummaryAssembler summaries;
    private final RegionNames regionNames;
    private final LegalForms legalForms;
    private final Messages messages;

    OrganisationAssembler(
            Initiatives initiatives,
            SummaryAssembler summaries,
            RegionNames regionNames,
            LegalForms legalForms,
            Messages messages) {
        this.initiatives = initiatives;
        this.summaries = summaries;
        this.regionNames = regionNames;
        this.legalForms = legalForms;
        this.messages = messages;
    }

    List<OrganisationJson> of(List<OrganisationView> views) {
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
                InitiativeJson.CodedName.of(legalForms.getOrNull(view.legalForm()), messages),
                isFormAssumed(view),
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

    private boolean isFormAssumed(OrganisationView view) {
        LegalForm form = legalForms.getOrNull(view.legalForm());
        return form != null && form.isAssumedOf(view.name());
    }

    private static @Nullable String iso(@Nullable FoundingDate founded) {
        return founded == null ? null : founded.iso();
    }
}
