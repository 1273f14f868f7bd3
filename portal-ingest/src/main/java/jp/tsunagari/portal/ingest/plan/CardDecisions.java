package jp.tsunagari.portal.ingest.plan;

import java.util.Map;
import jp.tsunagari.portal.merge.MergeChoice;

/**
 * What somebody has decided about a card.
 *
 * @param leaveOut the whole card is left as it is, a new one not added
 * @param choices by the key of the item
 * @param typed texts that are taken instead of all three states, by the key of the item
 */
public record CardDecisions(boolean leaveOut, Map<String, MergeChoice> choices, Map<String, String> typed) {

    /** Everything as proposed. */
    public static final CardDecisions NONE = new CardDecisions(false, Map.of(), Map.of());

    public CardDecisions {
        choices = Map.copyOf(choices);
        typed = Map.copyOf(typed);
    }

    boolean takesNothing() {
        return typed.isEmpty() && !choices.containsValue(MergeChoice.INCOMING);
    }
}
