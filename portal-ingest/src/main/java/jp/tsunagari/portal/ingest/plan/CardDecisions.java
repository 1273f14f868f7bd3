package jp.tsunagari.portal.ingest.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.merge.MergeChoice;

/**
 * What people have decided about a card.
 *
 * @param leaveOut the whole card is left as it is, a new one not added
 * @param withdraw whether a card of which no document tells any more is withdrawn
 * @param choices by the key of the item
 * @param typed texts that are taken instead of all three states, by the key of the item
 */
public record CardDecisions(
        boolean leaveOut, boolean withdraw, Map<String, MergeChoice> choices, Map<String, String> typed) {

    /** In the place of an item, in decisions about a card that is missing. */
    public static final String WITHDRAWAL = "withdraw";

    /** Everything as proposed. */
    public static final CardDecisions NONE = new CardDecisions(false, false, Map.of(), Map.of());

    public CardDecisions {
        choices = Map.copyOf(choices);
        typed = Map.copyOf(typed);
    }

    /**
     * @param all about this card, those included that do not count any more
     */
    static CardDecisions of(CardPlan<?> card, List<PlanDecision> all) {
        boolean leaveOut = false;
        boolean withdraw = false;
        Map<String, MergeChoice> choices = new HashMap<>();
        Map<String, String> typed = new HashMap<>();
        for (PlanDecision decision : all) {
            if (!decision.fingerprint().equals(card.fingerprint())) {
                continue;
            }
            if (decision.item().isEmpty()) {
                leaveOut = decision.choice() == MergeChoice.CURRENT;
            } else if (decision.item().equals(WITHDRAWAL)) {
                withdraw = decision.choice() == MergeChoice.INCOMING;
            } else if (decision.typed() != null) {
                typed.put(decision.item(), decision.typed());
            } else {
                choices.put(decision.item(), decision.choice());
            }
        }
        return new CardDecisions(leaveOut, withdraw, choices, typed);
    }
}
