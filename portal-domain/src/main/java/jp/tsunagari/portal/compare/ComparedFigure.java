package jp.tsunagari.portal.compare;

import java.util.List;
import jp.tsunagari.portal.outcome.OutcomeMetric;

/**
 * A figure in its row.
 *
 * @param periods words of the quote that say for which time it holds; empty where the quote does not say
 * @param derived what follows from it and from figures stated beside it
 */
public record ComparedFigure(OutcomeMetric metric, List<String> periods, List<DerivedFigure> derived) {

    public ComparedFigure {
        periods = List.copyOf(periods);
        derived = List.copyOf(derived);
    }
}
