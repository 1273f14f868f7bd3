package jp.tsunagari.portal.api;

import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.web.CardOrganisation;
import jp.tsunagari.portal.initiative.web.InitiativeCard;
import jp.tsunagari.portal.initiative.web.InitiativeCards;
import jp.tsunagari.portal.vocabulary.Term;
import org.springframework.stereotype.Component;

/** Turns initiatives into JSON summaries; what a card shows and what a summary says come from the same place. */
@Component
class SummaryAssembler {

    private final InitiativeCards cards;

    SummaryAssembler(InitiativeCards cards) {
        this.cards = cards;
    }

    List<SummaryJson> of(List<InitiativeSummary> initiatives) {
        return cards.of(initiatives).stream().map(SummaryAssembler::json).toList();
    }

    private static SummaryJson json(InitiativeCard card) {
        return new SummaryJson(
                card.id(),
                card.slug(),
                ApiLinks.initiative(card.slug()),
                card.title().text(),
                card.title().origin().code(),
                json(card.organisation()),
                card.fiscalYear(),
                card.regions().stream()
                        .map(region ->
                                RegionJson.of(region.name(), region.basis().code()))
                        .toList(),
                card.targetGroups().stream().map(SummaryAssembler::json).toList(),
                card.approaches().stream().map(SummaryAssembler::json).toList(),
                List.of(),
                card.updatedAt());
    }

    private static OrganisationRefJson json(CardOrganisation organisation) {
        return new OrganisationRefJson(
                organisation.id(),
                organisation.slug(),
                organisation.fullName(),
                CodedName.of(organisation.legalForm()));
    }

    private static CodedName json(Term term) {
        return new CodedName(term.code(), term.name());
    }
}
