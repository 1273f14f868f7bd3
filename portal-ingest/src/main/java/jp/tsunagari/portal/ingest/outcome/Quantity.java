package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import jp.tsunagari.portal.ingest.outcome.AmountReader.Amount;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.outcome.Precision;
import org.jspecify.annotations.Nullable;

/**
 * An amount with the words that belong to it: 概ね月1回, 延べ32名程度.
 *
 * @param from position of the first of these words
 * @param to position after the last
 * @param period what the amount is counted by (月), else null
 * @param baseline where it rose or fell from, else null
 * @param planned what had been planned, else null
 * @param use what the sentence says of the amount beside how much it is
 */
record Quantity(
        Amount amount,
        int from,
        int to,
        Precision precision,
        boolean cumulative,
        @Nullable String period,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal planned,
        Use use) {

    /** What a sentence says of an amount. */
    enum Use {
        NONE,
        /** It had been planned, or was the most that could be. */
        PLAN,
        /** It came to be so much from another value, which need not be told. */
        CHANGED
    }

    boolean plan() {
        return use == Use.PLAN;
    }

    boolean changed() {
        return use == Use.CHANGED || baseline != null;
    }

    UnitFamily family() {
        return amount.counter().family();
    }

    boolean isFrequency() {
        return period != null && (family() == UnitFamily.TIMES || family() == UnitFamily.DAYS);
    }

    /** As written; a rate carries its period. */
    String unit() {
        String counter = amount.counter().surface();
        return isFrequency() ? counter + "/" + period : counter;
    }

    Quantity risingFrom(BigDecimal value) {
        return new Quantity(amount, from, to, precision, cumulative, period, value, planned, use);
    }

    Quantity insteadOf(BigDecimal value) {
        return new Quantity(amount, from, to, precision, cumulative, period, baseline, value, use);
    }

    Quantity asChanged() {
        return new Quantity(amount, from, to, precision, cumulative, period, baseline, planned, Use.CHANGED);
    }

    Quantity startingAt(int start) {
        return new Quantity(amount, start, to, precision, cumulative, period, baseline, planned, use);
    }

    Quantity exactly() {
        return new Quantity(amount, from, to, Precision.EXACT, cumulative, period, baseline, planned, use);
    }

    Quantity beginning(Quantity first) {
        return new Quantity(
                first.amount.upTo(amount), first.from, to, precision, first.cumulative, period, baseline, planned, use);
    }
}
