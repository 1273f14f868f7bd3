package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a counter's condition holds at its place in the sentence. */
final class ConditionRule {

    private static final int NEAR = 8;
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
        if (MONTH.matcher(sentence.between(amount.start() - NEAR, amount.start()))
                .matches()) {
            return false;
        }
        boolean large = amount.value().compareTo(LAST_OF_MONTH) > 0;
        boolean held = words.startingAt(sentence, quantity.to())
                .filter(entry -> is(entry, Condition.SESSION))
                .isPresent();
        return (large && held)
                || contains(Place.BEFORE, Condition.SESSION, sentence.between(amount.start() - NEAR, amount.start()));
    }

    private boolean isNear(Condition condition, Sentence sentence, Quantity quantity) {
        Amount amount = quantity.amount();
        return contains(Place.BEFORE, condition, sentence.between(amount.start() - NEAR, amount.start()))
                || contains(Place.AFTER, condition, sentence.between(amount.end(), amount.end() + NEAR));
    }

    private boolean contains(Place place, Condition condition, String text) {
        return words.all().stream()
                .anyMatch(entry -> entry.place() == place && is(entry, condition) && text.contains(entry.word()));
    }

    private static boolean is(PlacedWords.Entry entry, Condition condition) {
        return Condition.valueOf(entry.row().get("condition").toUpperCase(Locale.ROOT)) == condition;
    }
}
