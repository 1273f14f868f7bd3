package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.AmountReader.Amount;
import jp.tsunagari.portal.ingest.outcome.Counters.Condition;
import jp.tsunagari.portal.ingest.outcome.Counters.Counter;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.ingest.outcome.NumeralReader.Numeral;

/** Tells 生徒の1/4 and 3分の1 from the date 11/8. */
final class FractionReader {

    private static final String PARTS_OF = "分の";
    private static final String STROKE = "/";
    private static final int SCALE = 4;
    private static final Counter PART = new Counter("", UnitFamily.FRACTION, Condition.ALWAYS);
    private static final Pattern WHOLE = Pattern.compile(".*(?:[^年度月日]の|うち|うち、|約|ほぼ|およそ)");
    private static final Pattern APPROXIMATION = Pattern.compile("以上|程度|ほど|超|強|弱|近く|に当たる|にあたる");
    private static final Pattern PRICE = Pattern.compile(".*(?:価格|料金|家賃|費用|定価|賃料|金額|予算|円)の");
    private static final int MAX_LOOK_BACK = 8;

    private final NumeralReader numerals;

    FractionReader(NumeralReader numerals) {
        this.numerals = numerals;
    }

    /** Whether the first number of a fraction may end at the position. */
    static boolean mayBeAt(String text, int end) {
        return text.startsWith(STROKE, end) || text.startsWith(PARTS_OF, end);
    }

    Optional<Fraction> readAt(Sentence sentence, int start) {
        Optional<Numeral> first = numerals.readAt(sentence, start);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int end = first.get().end();
        if (sentence.startsWith(PARTS_OF, end)) {
            return numerals.readAt(sentence, end + PARTS_OF.length())
                    .map(second -> new Fraction(second.end(), part(sentence, start, second, first.get())));
        }
        if (!sentence.startsWith(STROKE, end)) {
            return Optional.empty();
        }
        Optional<Numeral> second = numerals.readAt(sentence, end + 1);
        if (second.isEmpty()) {
            return Optional.of(new Fraction(end + 1, Optional.empty()));
        }
        int last = second.get().end();
        boolean part = !sentence.startsWith(STROKE, last) && isPart(sentence, start, last);
        return Optional.of(
                new Fraction(last, part ? part(sentence, start, first.get(), second.get()) : Optional.empty()));
    }

    private static boolean isPart(Sentence sentence, int start, int end) {
        Matcher approximation = APPROXIMATION.matcher(sentence.text()).region(end, sentence.length());
        return WHOLE.matcher(before(sentence, start)).matches() || approximation.lookingAt();
    }

    private static Optional<Amount> part(Sentence sentence, int start, Numeral numerator, Numeral denominator) {
        BigDecimal whole = denominator.value();
        if (whole.signum() == 0
                || numerator.value().compareTo(whole) >= 0
                || PRICE.matcher(before(sentence, start)).matches()) {
            return Optional.empty();
        }
        BigDecimal value =
                numerator.value().divide(whole, SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        int end = Math.max(numerator.end(), denominator.end());
        return Optional.of(new Amount(start, end, value, null, PART));
    }

    private static String before(Sentence sentence, int start) {
        return sentence.between(start - MAX_LOOK_BACK, start);
    }

    /**
     * What a stroke or 分の between two numbers turned out to be.
     *
     * @param amount empty for a date, or a part of a price
     */
    record Fraction(int end, Optional<Amount> amount) {}
}
