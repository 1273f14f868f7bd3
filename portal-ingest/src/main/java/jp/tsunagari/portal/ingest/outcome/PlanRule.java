package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.WordList.PlacedWords;

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

    /** 41名から47名に増加 is one figure with a baseline; 10名から15名が参加 is a range. */
    static final class ChangeRule {

        private static final Pattern FROM_TO =
                Pattern.compile("(?:から|より)(?:今年度|本年度|今年|現在|今回)?(?:は|に|には)?|→|⇒|(?:だった|であった)[^0-9、]{0,12}[がは]|に対して?");
        private static final Pattern INTO = Pattern.compile("(?:程度|ほど|以上)?(?:に|へ|と|まで).*");
        private static final int MAX_DISTANCE = 12;

        private final WordList changes = new WordList("change-words.csv");

        List<Quantity> apply(Sentence sentence, List<Quantity> quantities) {
            List<Quantity> result = new ArrayList<>();
            for (Quantity quantity : quantities) {
                if (result.isEmpty() || !isPair(sentence, result.get(result.size() - 1), quantity)) {
                    result.add(quantity);
                    continue;
                }
                Quantity first = result.remove(result.size() - 1);
                String joint = joint(sentence, first, quantity);
                if (isChange(sentence, joint, quantity)) {
                    result.add(quantity.risingFrom(first.amount().value()));
                } else if (joint.equals("から")) {
                    result.add(quantity.beginning(first));
                } else {
                    result.add(first);
                    result.add(quantity);
                }
            }
            return result;
        }

        private static boolean isPair(Sentence sentence, Quantity first, Quantity second) {
            return !first.plan()
                    && first.family() == second.family()
                    && first.baseline() == null
                    && FROM_TO.matcher(joint(sentence, first, second)).matches();
        }

        private static String joint(Sentence sentence, Quantity first, Quantity second) {
            return sentence.between(first.to(), second.from()).replace("、", "").strip();
        }

        private boolean isChange(Sentence sentence, String joint, Quantity second) {
            if (joint.equals("→") || joint.equals("⇒")) {
                return true;
            }
            String after = sentence.between(second.to(), second.to() + MAX_DISTANCE);
            return INTO.matcher(after).matches() && changes.in(after).isPresent();
        }
    }
}
