package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.outcome.MetricAmount;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.outcome.Precision;
import org.springframework.context.MessageSourceResolvable;

/** The parts of a sum that is 延べ are 延べ: のべ230名 of 29名 and 201名; age groups that add up to 延べ1,113人. */
final class SumRule {

    private static final int MAX_PARTS = 15;
    private static final List<String> PEOPLE = List.of("人", "名", "名様");

    private SumRule() {}

    /** @param readings of one section, in their order */
    static List<MetricReading> apply(List<MetricReading> readings) {
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            OutcomeMetric metric = readings.get(i).metric();
            if (PEOPLE.contains(metric.unit()) && isPlain(metric.amount())) {
                counts.add(i);
            }
        }
        List<MetricReading> result = new ArrayList<>(readings);
        for (int at = 0; at < counts.size(); at++) {
            OutcomeMetric sum = readings.get(counts.get(at)).metric();
            if (sum.cumulative()) {
                mark(counts, at, 1, result);
                mark(counts, at, -1, result);
            }
        }
        return List.copyOf(result);
    }

    private static boolean isPlain(MetricAmount amount) {
        return amount.precision() == Precision.EXACT && amount.valueTo() == null && amount.baseline() == null;
    }

    /** The figures next to the sum, on one side of it, as far as they add up to it. */
    private static void mark(List<Integer> counts, int sum, int step, List<MetricReading> result) {
        BigDecimal open = result.get(counts.get(sum)).metric().value();
        List<Integer> parts = new ArrayList<>();
        for (int at = sum + step; at >= 0 && at < counts.size() && parts.size() < MAX_PARTS; at += step) {
            OutcomeMetric part = result.get(counts.get(at)).metric();
            if (part.scope().people() != null || part.value().signum() == 0) {
                return;
            }
            open = open.subtract(part.value());
            parts.add(counts.get(at));
            if (open.signum() <= 0) {
                break;
            }
        }
        if (open.signum() == 0 && parts.size() > 1) {
            parts.forEach(part -> result.set(part, cumulative(result.get(part))));
        }
    }

    private static MetricReading cumulative(MetricReading reading) {
        List<MessageSourceResolvable> reasons = new ArrayList<>(reading.reasons());
        reasons.add(MetricReading.reason("part-of-cumulative"));
        OutcomeMetric metric = reading.metric();
        return new MetricReading(metric.withScope(metric.scope().withPeople(PeopleCount.CUMULATIVE)), reasons);
    }
}
