package jp.tsunagari.portal.compare;

import java.math.BigDecimal;
import java.util.List;
import jp.tsunagari.portal.outcome.OutcomeMetric;

/**
 * A figure in its row.
 *
 * @param periods words of the quote that say for which time it holds; empty where the quote does not say
 * @param derived what follows from it and from figures stated beside it
 * @param counted what it counts over in words, in a row of figures that differ in it; empty in others
 */
public record ComparedFigure(OutcomeMetric metric, List<String> periods, List<Derived> derived, String counted) {

    public ComparedFigure {
        periods = List.copyOf(periods);
        derived = List.copyOf(derived);
    }

    ComparedFigure counted(String words) {
        return new ComparedFigure(metric, periods, derived, words);
    }

    /**
     * A figure that no document states and that follows from two which stand in one quote.
     *
     * @param value to one decimal place
     * @param rounded whether the exact value has more places
     * @param unit as written of the figure that it was derived from
     * @param first what was divided, or where a change has led to
     * @param second what it was divided by, or where a change began
     * @param secondUnit as written
     */
    public record Derived(
            Kind kind,
            BigDecimal value,
            boolean rounded,
            String unit,
            BigDecimal first,
            BigDecimal second,
            String secondUnit) {

        /** What was computed. */
        public enum Kind {
            /** People divided by the number of times. */
            PER_TIME,
            /** What a figure has risen by; negative when it fell. */
            CHANGE
        }
    }
}
