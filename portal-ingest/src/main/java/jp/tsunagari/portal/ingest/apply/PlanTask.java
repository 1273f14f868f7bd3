package jp.tsunagari.portal.ingest.apply;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.StoredPlan;

/**
 * A plan that is to be written.
 *
 * @param computed what it says of the catalogue, under the lock
 * @param decisions by the place of the card
 * @param runs by the place of the document in the plan; none for an undo
 * @param by login name
 */
record PlanTask(
        StoredPlan plan, ImportPlan computed, Map<String, CardDecisions> decisions, List<Long> runs, String by) {

    PlanTask {
        decisions = Map.copyOf(decisions);
        runs = List.copyOf(runs);
    }

    CardDecisions decisions(CardPlan<?> card) {
        return decisions.getOrDefault(card.place(), CardDecisions.NONE);
    }
}
