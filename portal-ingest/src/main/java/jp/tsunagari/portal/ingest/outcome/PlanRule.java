package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.ingest.outcome.WordList.PlacedWords;
import jp.tsunagari.portal.outcome.Precision;

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

        private static final String WHEN =
                "(?:(?:令和|平成|昭和)?[0-9元]{1,4}年度?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?末?(?:時点)?|[0-9]{1,2}月末?"
                        + "|[0-9半一二三]+(?:年|か月|ヶ月|カ月)後|(?:今|本|昨|前|翌|初)年度?|現在|今回|[一-龠]{1,4}(?:後|時))";
        private static final Pattern FROM_TO = Pattern.compile(
                "(?:から|より)" + WHEN + "?(?:は|に|には|では|の)?|[→⇒] ?" + WHEN + "?[: ]*|(?:だった|であった)[^0-9、]{0,12}[がは]|に対して?");
        private static final Pattern INTO = Pattern.compile("(?:程度|ほど|以上)?(?:に|へ|と|まで).*");
        /** 初年度の3%から12%: what it was at a time and what it is now. */
        private static final Pattern AT_FIRST = Pattern.compile(
                ".*(?:(?:[0-9]{1,4}|元)年度?(?:[0-9]{1,2}月)?|[0-9]{1,2}月|(?:初|前|昨)年度?|(?:開始|発足|設立|入会|利用)時|当初|以前)の");
        /** 112組で、前年度の70組から伸びた. */
        private static final Pattern AFTERWARDS = Pattern.compile("(?:で|と)?(?:前年度?|昨年度?|前回|前期|開始時)の");

        private static final Pattern SINCE = Pattern.compile("から[^0-9、]{0,4}(?:伸び|増え|増加|減っ|減少|上昇|低下|上が|下が|改善).*");
        private static final Pattern MORE =
                Pattern.compile("(?:も|が)?(?:多い|少ない|多く|増の|減の|増となる|減となる|上回る|下回る|増えて?|減って|減り|増加し(?:て)?|減少し(?:て)?)、?");
        private static final int MAX_DISTANCE = 12;

        private final WordList changes = new WordList("change-words.csv");

        List<Quantity> apply(Sentence sentence, List<Quantity> all) {
            List<Quantity> result = new ArrayList<>();
            for (Quantity quantity : withoutFactors(sentence, all)) {
                if (result.isEmpty() || !isPair(sentence, result.get(result.size() - 1), quantity)) {
                    result.add(quantity);
                    continue;
                }
                Quantity first = result.remove(result.size() - 1);
                result.addAll(pair(sentence, first, quantity));
            }
            return result;
        }

        private List<Quantity> pair(Sentence sentence, Quantity first, Quantity second) {
            String joint = joint(sentence, first, second);
            if (AFTERWARDS.matcher(joint).matches()) {
                return List.of(first.risingFrom(second.amount().value()));
            }
            if (joint.isEmpty()) {
                return List.of(second.beginning(first).exactly());
            }
            if (isChange(sentence, joint, first, second)) {
                return List.of(second.risingFrom(first.amount().value()));
            }
            return joint.equals("から") ? List.of(second.beginning(first)) : List.of(first, second);
        }

        /** 3倍の24名 and 12名多い57名 tell of one number how it changed. */
        private static List<Quantity> withoutFactors(Sentence sentence, List<Quantity> all) {
            List<Quantity> kept = new ArrayList<>();
            boolean changed = false;
            for (int i = 0; i < all.size(); i++) {
                Quantity quantity = changed ? all.get(i).asChanged() : all.get(i);
                changed = i + 1 < all.size() && tellsChangeOf(sentence, quantity, all.get(i + 1));
                if (!changed && !isResult(sentence, kept, quantity)) {
                    kept.add(quantity);
                }
            }
            return kept;
        }

        private static boolean tellsChangeOf(Sentence sentence, Quantity change, Quantity next) {
            String between = sentence.between(change.to(), next.from());
            return change.family() == UnitFamily.FACTOR
                    ? between.equals("の") || between.equals("となる") || between.equals("に当たる")
                    : change.family() == next.family() && MORE.matcher(between).matches();
        }

        /** 15団体から72団体へと約5倍になった. */
        private static boolean isResult(Sentence sentence, List<Quantity> kept, Quantity factor) {
            if (factor.family() != UnitFamily.FACTOR || kept.size() < 2) {
                return false;
            }
            Quantity last = kept.get(kept.size() - 1);
            return sentence.between(last.to(), factor.from()).matches("(?:へと|へ、?|に、?|と、?)")
                    && isPair(sentence, kept.get(kept.size() - 2), last);
        }

        private static boolean isPair(Sentence sentence, Quantity first, Quantity second) {
            String joint = joint(sentence, first, second);
            boolean limits = joint.isEmpty()
                    && first.precision() == Precision.AT_LEAST
                    && second.precision() == Precision.AT_MOST;
            return !first.plan()
                    && first.family() == second.family()
                    && first.baseline() == null
                    && (limits
                            || FROM_TO.matcher(joint).matches()
                            || (AFTERWARDS.matcher(joint).matches()
                                    && SINCE.matcher(sentence.after(second.to()))
                                            .matches()));
        }

        private static String joint(Sentence sentence, Quantity first, Quantity second) {
            return sentence.between(first.to(), second.from())
                    .replaceAll("[、\n]", "")
                    .replaceAll("(?:約)?[0-9.]+倍(?:の|となる|に当たる)$", "")
                    .strip();
        }

        private boolean isChange(Sentence sentence, String joint, Quantity first, Quantity second) {
            boolean atFirst = joint.startsWith("から")
                    && AT_FIRST.matcher(sentence.before(first.from())).matches();
            if (joint.startsWith("→") || joint.startsWith("⇒") || atFirst) {
                return true;
            }
            String after = sentence.between(second.to(), second.to() + MAX_DISTANCE);
            return second.changed()
                    || (INTO.matcher(after).matches() && changes.in(after).isPresent());
        }
    }
}
