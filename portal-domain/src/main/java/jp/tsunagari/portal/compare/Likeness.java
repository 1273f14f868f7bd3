package jp.tsunagari.portal.compare;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.outcome.UnitNames;
import org.jspecify.annotations.Nullable;

/**
 * What has to be the same of two outcome figures before they may be set against each other or share a scale. A figure
 * that does not say one of these is like none that does.
 *
 * @param basis null where the source does not say
 * @param every the period that comes again, for {@link MetricBasis#PER_PERIOD} alone; empty for others
 * @param people null where the source does not say
 */
public record Likeness(
        MetricKind kind,
        UnitClass unit,
        @Nullable MetricBasis basis,
        String every,
        @Nullable PeopleCount people) {

    private static final UnitNames UNITS = new UnitNames();

    /** What the figure counts, and how. */
    public static Likeness of(OutcomeMetric metric, UnitClass.Table units) {
        MetricScope scope = metric.scope();
        UnitClass unit = units.of(metric);
        if (unit.isFrequency()) {
            return new Likeness(metric.kind(), unit, MetricBasis.PER_PERIOD, "", scope.people());
        }
        String every = scope.basis() == MetricBasis.PER_PERIOD ? Objects.requireNonNullElse(scope.basisOf(), "") : "";
        return new Likeness(metric.kind(), unit, scope.basis(), every, scope.people());
    }

    /** By kind, then by unit in the order of the table, then by what the figures count over. */
    public static Comparator<Likeness> order(UnitClass.Table units) {
        return comparing(Likeness::kind)
                .thenComparing(likeness -> units.position(likeness.unit()))
                .thenComparing(likeness -> likeness.unit().code())
                .thenComparing(Likeness::basis, nullsFirst(naturalOrder()))
                .thenComparing(Likeness::every)
                .thenComparing(Likeness::people, nullsFirst(naturalOrder()));
    }

    /** Whether figures of this sort may be set against each other at all. */
    public boolean isComparable() {
        return Hindrance.ofSort(this) == null;
    }

    boolean sameKindAndUnit(Likeness other) {
        return kind == other.kind && unit.equals(other.unit);
    }

    /** Kind and unit: 参加者（人・名）. */
    String name(Messages messages) {
        String name = messages.get(kind.messageKey());
        return unit.name().isEmpty() ? name : messages.get("compare.row.figures", name, unit);
    }

    /** All that is the same: 参加者（人・名）：合計・延べ. */
    public String title(Messages messages) {
        String counted = counted(messages);
        return counted.isEmpty()
                ? name(messages)
                : messages.get("compare.row.figures.counted", name(messages), counted);
    }

    /** What it counts over, and whether people are counted each time: 1回あたり・延べ; empty where nothing is said. */
    public String counted(Messages messages) {
        return Stream.of(basisWords(messages), people == null ? "" : messages.get(people.messageKey()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(messages.get("compare.counted.between")));
    }

    /** The same beside a figure that says 延べ itself. */
    String countedBeside(Messages messages) {
        return people == PeopleCount.CUMULATIVE ? basisWords(messages) : counted(messages);
    }

    /** Over what alone; a unit such as 回/月 says it already. */
    String basisWords(Messages messages) {
        if (basis == null || unit.isFrequency()) {
            return "";
        }
        return every.isEmpty()
                ? messages.get(basis.messageKey())
                : messages.get("compare.basis.every", UNITS.one(every, null));
    }

    /** In what these differ, in words: 1回あたりと合計; empty when they differ in none of these. */
    static String difference(Set<Likeness> unlike, Messages messages) {
        return Stream.of(
                        differing(
                                unlike.stream()
                                        .map(one -> one.basis == null
                                                ? messages.get("compare.basis.not-said")
                                                : one.basisWords(messages)),
                                messages),
                        differing(
                                unlike.stream()
                                        .map(one -> messages.get(
                                                one.people == null
                                                        ? "compare.people.not-said"
                                                        : one.people.messageKey())),
                                messages))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(messages.get("common.list-separator")));
    }

    private static String differing(Stream<String> words, Messages messages) {
        Set<String> distinct =
                words.filter(word -> !word.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
        return distinct.size() < 2 ? "" : String.join(messages.get("compare.unlike.between"), distinct);
    }
}
