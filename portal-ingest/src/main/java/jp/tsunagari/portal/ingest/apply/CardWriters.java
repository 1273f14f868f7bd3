package jp.tsunagari.portal.ingest.apply;

import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.ingest.plan.PlanStore;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationStore;
import org.springframework.stereotype.Component;

/** Makes the writers of each application of a plan. */
@Component
class CardWriters {

    private final OrganisationStore organisations;
    private final InitiativeStore initiatives;
    private final ImportBaseStore bases;
    private final CardHistoryStore history;
    private final PlanStore plans;

    CardWriters(
            OrganisationStore organisations,
            InitiativeStore initiatives,
            ImportBaseStore bases,
            CardHistoryStore history,
            PlanStore plans) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.bases = bases;
        this.history = history;
        this.plans = plans;
    }

    /** For one application. */
    record Pair(OrganisationWriter organisations, InitiativeWriter initiatives) {}

    Pair of(PlanTask task) {
        PlanWriting writing = new PlanWriting(task, plans, bases, history);
        OrganisationWriter owners = new OrganisationWriter(organisations, initiatives, writing);
        return new Pair(owners, new InitiativeWriter(initiatives, organisations, owners, writing));
    }
}
