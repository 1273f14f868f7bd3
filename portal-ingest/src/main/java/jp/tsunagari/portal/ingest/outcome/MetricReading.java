package jp.tsunagari.portal.ingest.outcome;

import java.util.List;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A figure with the grounds on which it was read.
 *
 * @param reasons a sentence each: which rules applied and which words they went by
 */
public record MetricReading(OutcomeMetric metric, List<MessageSourceResolvable> reasons) {

    public MetricReading {
        reasons = List.copyOf(reasons);
    }

    /** A reason, by the key of the bundle "figures" without its first part. */
    static MessageSourceResolvable reason(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {"figures." + key}, arguments);
    }
}
