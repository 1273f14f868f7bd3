package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 41名から47名に増加 is one figure with a baseline; 10名から15名が参加 is a range. */
final class ChangeRule {

    private static final Pattern FROM_TO =
            Pattern.compile("(?:から|より)(?:今年度|本年度|今年|現在|今回)?(?:は|に|には)?|→|⇒|(?:だった|であった)[^0-9、]{0,12}[がは]|に対して?");
    private static final Pattern INTO = Pattern.compile("(?:程度|ほど|以上)?(?:に|へ|と|まで).*");
    private static final int NEAR = 12;

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
        String behind = sentence.between(second.to(), second.to() + NEAR);
        return INTO.matcher(behind).matches() && changes.in(behind).isPresent();
    }
}
