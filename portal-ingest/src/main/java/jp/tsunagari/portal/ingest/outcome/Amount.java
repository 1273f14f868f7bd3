package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its counter.
 *
 * @param start position of the first digit in the sentence
 * @param end position behind the counter
 * @param valueTo upper end of a range, else null
 */
record Amount(
        int start, int end, BigDecimal value, @Nullable BigDecimal valueTo, Counter counter) {

    Amount upTo(Amount other) {
        boolean ascends = value.compareTo(other.value) < 0;
        return new Amount(start, other.end, value, ascends ? other.value : null, counter);
    }
}
