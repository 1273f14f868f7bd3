package jp.tsunagari.portal.compare;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PlainNumber;

/**
 * Lays the figures of initiatives into rows: one row for each kind, class of units and 延べ-ness, so that what is in
 * one row counts the same kind of thing in the same way. Figures are neither added nor ranked.
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
        Map<Key, List<List<ComparedFigure>>> cells = cells(metrics);
        List<Row> rows = new ArrayList<>();
        cells.forEach((key, row) -> rows.add(row(key, row, cells)));
        rows.addAll(asides(
                messages.get("compare.row.breakdown"), metrics, metric -> metric.outcome() && !isWholeOutcome(metric)));
        rows.addAll(asides(messages.get("compare.row.background"), metrics, metric -> !metric.outcome()));
        return rows;
    }

    private Map<Key, List<List<ComparedFigure>>> cells(List<List<OutcomeMetric>> metrics) {
        Map<Key, List<List<ComparedFigure>>> cells = new TreeMap<>(order());
        for (int column = 0; column < metrics.size(); column++) {
            List<OutcomeMetric> all = metrics.get(column);
            for (OutcomeMetric metric : all) {
                if (isWholeOutcome(metric)) {
                    Key key = new Key(metric.kind(), units.of(metric), metric.cumulative());
                    cells.computeIfAbsent(key, absent -> emptyCells(metrics.size()))
                            .get(column)
                            .add(figure(metric, all));
                }
            }
        }
        return cells;
    }

    /** As on the page of an initiative: a part of a total is no result of its own. */
    private static boolean isWholeOutcome(OutcomeMetric metric) {
        return metric.outcome() && metric.kind() != MetricKind.DEMOGRAPHIC_BREAKDOWN;
    }

    private ComparedFigure figure(OutcomeMetric metric, List<OutcomeMetric> allOfInitiative) {
        return new ComparedFigure(metric, StatedPeriod.in(metric.quote()), derivation.from(metric, allOfInitiative));
    }

    private static List<List<ComparedFigure>> emptyCells(int columns) {
        return Stream.<List<ComparedFigure>>generate(ArrayList::new)
                .limit(columns)
                .toList();
    }

    private Row row(Key key, List<List<ComparedFigure>> cells, Map<Key, List<List<ComparedFigure>>> all) {
        Hindrance hindrance = Hindrance.of(key, cells, all);
        return new Row.Figures(
                label(key, all.containsKey(key.otherWay())),
                cells.stream().map(List::copyOf).toList(),
                hindrance,
                hindrance == null ? largest(cells) : null,
                Agreement.of(cells.stream().map(OutcomeAlignment::values).toList()));
    }

    /** @param apart whether figures of the same kind and unit that differ in being 延べ are in another row */
    private String label(Key key, boolean apart) {
        String kind = messages.get(key.kind().messageKey());
        String unit = key.unit().label();
        String words = unit.isEmpty() ? kind : messages.get("compare.row.figures", kind, unit);
        if (key.cumulative()) {
            return messages.get("compare.row.figures.cumulative", words);
        }
        return apart ? messages.get("compare.row.figures.not-cumulative", words) : words;
    }

    private static List<BigDecimal> values(List<ComparedFigure> cell) {
        return cell.stream()
                .map(figure -> PlainNumber.of(figure.metric().value()))
                .toList();
    }

    /** All figures of the row have a bar on one scale, so it has to hold the largest of them. */
    private static BigDecimal largest(List<List<ComparedFigure>> cells) {
        return cells.stream()
                .flatMap(List::stream)
                .map(ComparedFigure::metric)
                .flatMap(metric -> Stream.concat(Stream.of(metric.value()), beside(metric)))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
    }

    private static Stream<BigDecimal> beside(OutcomeMetric metric) {
        return Stream.concat(Stream.ofNullable(metric.planned()), Stream.ofNullable(metric.baseline()));
    }

    private static List<Row> asides(String label, List<List<OutcomeMetric>> metrics, Predicate<OutcomeMetric> wanted) {
        List<List<OutcomeMetric>> cells = metrics.stream()
                .map(all -> all.stream().filter(wanted).toList())
                .toList();
        Agreement agreement = Agreement.of(cells);
        return agreement == Agreement.SILENT ? List.of() : List.of(new Row.Asides(label, cells, agreement));
    }

    private Comparator<Key> order() {
        return comparing(Key::kind)
                .thenComparing(key -> units.position(key.unit()))
                .thenComparing(key -> key.unit().code())
                .thenComparing(Key::cumulative);
    }

    /** What has to be the same for two figures to be in one row. */
    record Key(MetricKind kind, UnitClass unit, boolean cumulative) {

        Key otherWay() {
            return new Key(kind, unit, !cumulative);
        }
    }
}
