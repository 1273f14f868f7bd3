package jp.tsunagari.portal.ingest.plan;

import jp.tsunagari.portal.merge.MergeChoice;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a card of a plan.
 *
 * @param place of the card in the plan
 * @param item the key of the thing that it is about; empty for the whole card
 * @param choice for a whole card, {@link MergeChoice#CURRENT} leaves it out
 * @param typed what is taken instead, else null
 * @param fingerprint the card as it was seen; the decision counts as long as it is still so
 */
public record PlanDecision(
        String place,
        String item,
        MergeChoice choice,
        @Nullable String typed,
        String fingerprint,
        String decidedBy) {}
