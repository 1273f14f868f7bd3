package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;

/** 28回の計画を上回り57回: the first is what had been planned for the second. */
final class PlanRule {

    private final PlacedWords words = new PlacedWords("plan-words.csv");

    /** Whether a number is itself a plan, by the words directly around it. */
    boolean isPlan(Sentence sentence, int from, int end) {
        return words.endingAt(sentence, from).isPresent()
                || words.startingAt(sentence, end).isPresent();
    }

    /** Every plan beside the figure that it was made for: the next of its family, else the one before. */
    List<Quantity> apply(Sentence sentence, List<Quantity> quantities) {
        List<Quantity> result = new ArrayList<>(quantities);
        for (int i = 0; i < result.size(); i++) {
            Quantity plan = result.get(i);
            if (plan.plan()) {
                int actual = actualFor(i, result);
                if (actual >= 0) {
                    result.set(
                            actual, result.get(actual).insteadOf(plan.amount().value()));
                }
            }
        }
        return result;
    }

    private static int actualFor(int plan, List<Quantity> quantities) {
        for (int candidate : new int[] {plan + 1, plan - 1}) {
            if (candidate >= 0 && candidate < quantities.size()) {
                Quantity other = quantities.get(candidate);
                if (!other.plan()
                        && other.planned() == null
                        && other.family() == quantities.get(plan).family()) {
                    return candidate;
                }
            }
        }
        return -1;
    }
}
