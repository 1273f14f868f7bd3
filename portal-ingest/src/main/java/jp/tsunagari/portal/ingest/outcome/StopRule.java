package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.AmountReader.Amount;
import jp.tsunagari.portal.ingest.outcome.Counters.Condition;
import jp.tsunagari.portal.ingest.outcome.WordList.Place;
import jp.tsunagari.portal.ingest.outcome.WordList.PlacedWords;

/** Contexts in which a number counts nothing: 第1回, 3回目, 2本柱, STEP1. */
final class StopRule {

    private final PlacedWords contexts = new PlacedWords("stop-contexts.csv");
    private final WordList more = new WordList("one-more.csv");

    boolean stops(Sentence sentence, Amount amount) {
        return isPartOfCode(sentence, amount.start())
                || isOneIn(sentence, amount)
                || isOneMore(sentence, amount)
                || isVagueRange(sentence, amount.start())
                || contexts.is(sentence.between(amount.start(), amount.end()))
                || contexts.endingAt(sentence, amount.start()).isPresent()
                || contexts.startingAt(sentence, amount.end()).isPresent();
    }

    /** 10人に1人 tells a share in round figures. */
    private static boolean isOneIn(Sentence sentence, Amount amount) {
        return sentence.endsWith("人に", amount.start())
                && amount.value().compareTo(BigDecimal.ONE) == 0
                && amount.counter().surface().equals("人");
    }

    /** また1人, もう一つ: a way of speaking. */
    private boolean isOneMore(Sentence sentence, Amount amount) {
        return amount.value().compareTo(BigDecimal.ONE) == 0
                && amount.valueTo() == null
                && more.endingAt(sentence, amount.start()).isPresent();
    }

    /** 12、3人 leaves open how many. */
    private static boolean isVagueRange(Sentence sentence, int start) {
        return start > 1
                && sentence.text().charAt(start - 1) == '、'
                && Character.isDigit(sentence.text().charAt(start - 2));
    }

    /** A number after a Latin letter, a stroke or a dot belongs to a name, an address or a date. */
    private static boolean isPartOfCode(Sentence sentence, int start) {
        if (start == 0) {
            return false;
        }
        char before = sentence.text().charAt(start - 1);
        boolean letter = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
        return letter || "-/.#_".indexOf(before) >= 0;
    }

    /** Whether a counter's condition holds at its place in the sentence. */
    static final class ConditionRule {

        private static final int MAX_DISTANCE = 8;
        private static final BigDecimal LAST_OF_MONTH = BigDecimal.valueOf(31);
        private static final Pattern MONTH = Pattern.compile(".*(?:[0-9一二三四五六七八九十]月|同月)");

        private final PlacedWords words = new PlacedWords("condition-words.csv");

        boolean holds(Sentence sentence, Quantity quantity) {
            Condition condition = quantity.amount().counter().condition();
            return switch (condition) {
                case ALWAYS -> true;
                case NEVER -> false;
                case FREQUENCY -> quantity.isFrequency();
                case SESSION -> quantity.isFrequency() || isSession(sentence, quantity);
                case CHANGE, SCORE, CUMULATIVE -> isNear(condition, sentence, quantity);
            };
        }

        /** 8日実施 may be a date; 141日実施 and 実施日数8日 cannot. */
        private boolean isSession(Sentence sentence, Quantity quantity) {
            Amount amount = quantity.amount();
            if (MONTH.matcher(sentence.between(amount.start() - MAX_DISTANCE, amount.start()))
                    .matches()) {
                return false;
            }
            boolean large = amount.value().compareTo(LAST_OF_MONTH) > 0;
            boolean held = words.startingAt(sentence, quantity.to())
                    .filter(entry -> is(entry, Condition.SESSION))
                    .isPresent();
            return (large && held)
                    || contains(
                            Place.BEFORE,
                            Condition.SESSION,
                            sentence.between(amount.start() - MAX_DISTANCE, amount.start()));
        }

        private boolean isNear(Condition condition, Sentence sentence, Quantity quantity) {
            Amount amount = quantity.amount();
            return contains(Place.BEFORE, condition, sentence.between(amount.start() - MAX_DISTANCE, amount.start()))
                    || contains(Place.AFTER, condition, sentence.between(amount.end(), amount.end() + MAX_DISTANCE));
        }

        private boolean contains(Place place, Condition condition, String text) {
            return words.all().stream()
                    .anyMatch(entry -> entry.place() == place && is(entry, condition) && text.contains(entry.word()));
        }

        private static boolean is(PlacedWords.Entry entry, Condition condition) {
            return Condition.valueOf(entry.row().get("condition").toUpperCase(Locale.ROOT)) == condition;
        }
    }
}
