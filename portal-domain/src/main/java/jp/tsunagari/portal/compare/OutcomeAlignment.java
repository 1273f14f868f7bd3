package jp.tsunagari.portal.compare;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PlainNumber;
import org.jspecify.annotations.Nullable;

/**
 * Lays the figures of initiatives into rows. What at least two initiatives count alike has a row of its own, with bars;
 * all else of one kind and one class of units is side by side in one row, which says in what it differs. Figures are
 * neither added nor ranked.
 */
final class OutcomeAlignment {

    private final UnitClass.Table units;
    private final Derivation derivation;
    private final Messages messages;

    OutcomeAlignment(UnitClass.Table units, Messages messages) {
        this.units = units;
        this.messages = messages;
        this.derivation = new Derivation(units);
    }

    /** @param metrics all figures of each initiative, in the order of the text */
    List<Row> rows(List<List<OutcomeMetric>> metrics) {
        Set<Likeness> sorts = metrics.stream()
                .flatMap(all -> wholeOutcomes(all).map(this::sort))
                .sorted(Likeness.order(units))
                .collect(toCollection(LinkedHashSet::new));
        List<Row> rows = new ArrayList<>();
        Set<Likeness> done = new LinkedHashSet<>();
        for (Likeness sort : sorts) {
            if (!done.contains(sort)) {
                Set<Likeness> family =
                        sorts.stream().filter(sort::sameKindAndUnit).collect(toCollection(LinkedHashSet::new));
                addRows(rows, family, sorts, metrics);
                done.addAll(family);
            }
        }
        rows.addAll(asides(
                messages.get("compare.row.breakdown"), metrics, metric -> metric.outcome() && !isWholeOutcome(metric)));
        rows.addAll(asides(messages.get("compare.row.background"), metrics, metric -> !metric.outcome()));
        return rows;
    }

    /** @param family all sorts of one kind and one class of units */
    private void addRows(List<Row> rows, Set<Likeness> family, Set<Likeness> all, List<List<OutcomeMetric>> metrics) {
        Set<Likeness> rest = new LinkedHashSet<>();
        for (Likeness sort : family) {
            List<List<ComparedFigure>> cells = cells(Set.of(sort), metrics);
            if (sort.isComparable() && columns(cells).size() > 1) {
                rows.add(alike(sort, cells));
            } else {
                rest.add(sort);
            }
        }
        if (!rest.isEmpty()) {
            rows.add(apart(rest, family, all, metrics));
        }
    }

    private Row alike(Likeness sort, List<List<ComparedFigure>> cells) {
        boolean range = cells.stream()
                .flatMap(List::stream)
                .anyMatch(figure -> figure.metric().valueTo() != null);
        return row(sort.title(messages), cells, range ? Hindrance.RANGE : null, "");
    }

    private Row apart(Set<Likeness> rest, Set<Likeness> family, Set<Likeness> all, List<List<OutcomeMetric>> metrics) {
        List<List<ComparedFigure>> cells = cells(rest, metrics);
        Likeness first = rest.iterator().next();
        String label = rest.size() == family.size()
                ? first.name(messages)
                : messages.get("compare.row.figures.otherwise", first.name(messages));
        if (rest.stream().noneMatch(Likeness::isComparable)) {
            return row(label, cells, Hindrance.ofSort(first), "");
        }
        Set<Integer> own = columns(cells);
        boolean others = own.size() > 1 || !own.containsAll(columns(cells(family, metrics)));
        if (others) {
            String difference = Likeness.difference(own.size() > 1 ? rest : family, messages);
            return row(label, counted(cells), Hindrance.UNLIKE, difference);
        }
        Set<Likeness> sameKind =
                all.stream().filter(sort -> sort.kind() == first.kind()).collect(toCollection(LinkedHashSet::new));
        boolean otherUnits = !own.containsAll(columns(cells(sameKind, metrics)));
        return row(label, cells, otherUnits ? Hindrance.UNITS : Hindrance.ALONE, "");
    }

    private Row row(String label, List<List<ComparedFigure>> cells, @Nullable Hindrance hindrance, String difference) {
        return new Row.Figures(
                label,
                cells,
                hindrance,
                hindrance == null ? "" : messages.get(hindrance.key(), difference),
                hindrance == null ? largest(cells) : null,
                Agreement.of(cells.stream().map(OutcomeAlignment::values).toList()));
    }

    private static Stream<OutcomeMetric> wholeOutcomes(List<OutcomeMetric> metrics) {
        return metrics.stream().filter(OutcomeAlignment::isWholeOutcome);
    }

    /** As on the page of an initiative: a part of a total is no result of its own. */
    private static boolean isWholeOutcome(OutcomeMetric metric) {
        return metric.outcome() && metric.kind() != MetricKind.DEMOGRAPHIC_BREAKDOWN;
    }

    private Likeness sort(OutcomeMetric metric) {
        return Likeness.of(metric, units);
    }

    private List<List<ComparedFigure>> cells(Set<Likeness> sorts, List<List<OutcomeMetric>> metrics) {
        return metrics.stream()
                .map(all -> wholeOutcomes(all)
                        .filter(metric -> sorts.contains(sort(metric)))
                        .map(metric -> figure(metric, all))
                        .toList())
                .toList();
    }

    private ComparedFigure figure(OutcomeMetric metric, List<OutcomeMetric> allOfInitiative) {
        return new ComparedFigure(
                metric, StatedPeriod.in(metric.quote()), derivation.from(metric, allOfInitiative), "");
    }

    private List<List<ComparedFigure>> counted(List<List<ComparedFigure>> cells) {
        return cells.stream()
                .map(cell -> cell.stream()
                        .map(figure -> figure.counted(sort(figure.metric()).countedBeside(messages)))
                        .toList())
                .toList();
    }

    /** The initiatives that have a figure in the row. */
    private static Set<Integer> columns(List<List<ComparedFigure>> cells) {
        return IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isEmpty())
                .boxed()
                .collect(toCollection(LinkedHashSet::new));
    }

    private static List<BigDecimal> values(List<ComparedFigure> cell) {
        return cell.stream()
                .map(figure -> PlainNumber.of(figure.metric().value()))
                .toList();
    }

    /** All figures of the row have a bar on one scale. What was planned is no result and has none. */
    private static BigDecimal largest(List<List<ComparedFigure>> cells) {
        return cells.stream()
                .flatMap(List::stream)
                .map(ComparedFigure::metric)
                .flatMap(metric -> Stream.concat(Stream.of(metric.value()), Stream.ofNullable(metric.baseline())))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
    }

    private static List<Row> asides(String label, List<List<OutcomeMetric>> metrics, Predicate<OutcomeMetric> wanted) {
        List<List<OutcomeMetric>> cells = metrics.stream()
                .map(all -> all.stream().filter(wanted).toList())
                .toList();
        Agreement agreement = Agreement.of(cells);
        return agreement == Agreement.SILENT ? List.of() : List.of(new Row.Asides(label, cells, agreement));
    }
}
