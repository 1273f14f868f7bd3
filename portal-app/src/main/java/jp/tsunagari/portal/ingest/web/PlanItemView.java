package jp.tsunagari.portal.ingest.web;

import java.util.List;
import jp.tsunagari.portal.card.WordDiff.DiffSegment;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a card in its three states, in words.
 *
 * @param key for its decision
 * @param verdict in words
 * @param segments from the catalogue to what comes in
 */
record PlanItemView(
        String key,
        String label,
        String verdict,
        boolean conflict,
        States states,
        List<DiffSegment> segments,
        Choice choice) {

    /**
     * The three states.
     *
     * @param base empty where the last import had nothing
     * @param incoming empty where the document has nothing
     * @param current empty where the catalogue has nothing
     */
    record States(String base, String incoming, String current) {}

    /**
     * What becomes of it for now.
     *
     * @param chosen {@code CURRENT}, {@code INCOMING} or {@code TYPED}
     * @param text to begin typing with, null for what is no text
     * @param decidedBy who has decided, null while it is as proposed
     * @param problem why what is shown is not saved, null if it is
     */
    record Choice(
            String chosen,
            @Nullable String text,
            @Nullable String decidedBy,
            @Nullable String problem) {}

    PlanItemView {
        segments = List.copyOf(segments);
    }

    /** With what a user has sent and could not be saved. */
    PlanItemView with(PlanSaving.Refusal refusal) {
        return new PlanItemView(
                key,
                label,
                verdict,
                conflict,
                states,
                segments,
                new Choice(
                        refusal.choice().chosen(),
                        choice.text() == null ? null : refusal.choice().text(),
                        choice.decidedBy(),
                        refusal.problem()));
    }
}
