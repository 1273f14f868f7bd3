package jp.tsunagari.portal.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.tsunagari.portal.compare.ComparedFigure.Derived;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.outcome.PlainNumber;
import jp.tsunagari.portal.outcome.Precision;

/**
 * Computes what a quote implies, as in 6回(29名). Both parts have to be in the same quote, be exact and count over the
 * same (a year's people divided by a month's sessions are nothing), and there must be no second figure that could be
 * meant, as in 全11回と全7回で計46名. Different people (実人数) are not counted at each session and give no average.
 */
final class Derivation {

    /** What adds up over sessions. */
    private static final Set<MetricBasis> SUMS = EnumSet.of(MetricBasis.TOTAL, MetricBasis.PER_PERIOD);

    private final UnitClass.Table units;

    Derivation(UnitClass.Table units) {
        this.units = units;
    }

    List<Derived> from(OutcomeMetric metric, List<OutcomeMetric> allOfInitiative) {
        List<Derived> derived = new ArrayList<>();
        if (isPlain(metric)) {
            addPerTime(derived, metric, allOfInitiative);
            addChange(derived, metric);
        }
        return derived;
    }

    private void addPerTime(List<Derived> derived, OutcomeMetric people, List<OutcomeMetric> all) {
        if (!isAttendance(people) || people.quote() == null) {
            return;
        }
        List<OutcomeMetric> beside = all.stream()
                .filter(other ->
                        Objects.equals(other.quote(), people.quote()) && Objects.equals(other.line(), people.line()))
                .toList();
        List<OutcomeMetric> times =
                beside.stream().filter(other -> units.of(other).isTimes()).toList();
        boolean unambiguous = times.size() == 1
                && beside.stream().filter(other -> units.of(other).isPeople()).count() == 1;
        if (unambiguous
                && isPlain(times.get(0))
                && countOverTheSame(people.scope(), times.get(0).scope())
                && times.get(0).value().compareTo(BigDecimal.ONE) > 0) {
            derived.add(perTime(people, times.get(0)));
        }
    }

    private static boolean countOverTheSame(MetricScope people, MetricScope times) {
        return people.basis() == times.basis()
                && Objects.equals(people.basisOf(), times.basisOf())
                && (people.basis() == null || SUMS.contains(people.basis()));
    }

    private boolean isAttendance(OutcomeMetric metric) {
        return (metric.kind() == MetricKind.PARTICIPANTS || metric.kind() == MetricKind.USERS)
                && metric.scope().people() != PeopleCount.UNIQUE
                && units.of(metric).isPeople();
    }

    private static Derived perTime(OutcomeMetric people, OutcomeMetric times) {
        BigDecimal value = people.value().divide(times.value(), 1, RoundingMode.HALF_UP);
        boolean rounded = value.multiply(times.value()).compareTo(people.value()) != 0;
        return new Derived(
                Derived.Kind.PER_TIME,
                PlainNumber.of(value),
                rounded,
                people.unit(),
                PlainNumber.of(people.value()),
                PlainNumber.of(times.value()),
                times.unit());
    }

    private static void addChange(List<Derived> derived, OutcomeMetric metric) {
        BigDecimal before = metric.baseline();
        if (before != null) {
            derived.add(new Derived(
                    Derived.Kind.CHANGE,
                    PlainNumber.of(metric.value().subtract(before)),
                    false,
                    metric.unit(),
                    PlainNumber.of(metric.value()),
                    PlainNumber.of(before),
                    metric.unit()));
        }
    }

    private static boolean isPlain(OutcomeMetric metric) {
        return metric.precision() == Precision.EXACT && metric.valueTo() == null;
    }
}
