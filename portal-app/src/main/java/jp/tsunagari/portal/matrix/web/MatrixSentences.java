package jp.tsunagari.portal.matrix.web;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.matrix.web.MatrixTable.Axis;
import jp.tsunagari.portal.matrix.web.MatrixTable.Line;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.CrossCounts;

/**
 * What stands out in a table, in sentences that follow from its numbers alone: the largest cell, rows and columns without
 * any initiative, and the gap that most of the rows with many initiatives share. They say what the catalogue holds, not
 * what is needed anywhere.
 */
final class MatrixSentences {

    /** Names in one sentence; more of them would not be read. */
    private static final int NAMES = 6;

    private static final int TIES = 3;
    private static final int FREQUENT_ROWS = 5;
    private static final int MIN_ROWS = 3;

    /** With fewer initiatives a cell without any says more about how texts are tagged than about the field. */
    private static final int MIN_FOR_GAPS = 100;

    private final Axis rows;
    private final Axis columns;
    private final CrossCounts counts;
    private final Messages messages;

    MatrixSentences(Axis rows, Axis columns, CrossCounts counts, Messages messages) {
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
        this.messages = messages;
    }

    static boolean isTooFewForGaps(CrossCounts counts) {
        return counts.total() < MIN_FOR_GAPS;
    }

    /** No sentence when nothing is in the table. */
    List<String> all() {
        return counts.total() == 0
                ? List.of()
                : Stream.of(largest(), empty(rows), empty(columns), sharedGap())
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Optional<String> largest() {
        List<Pair> pairs = rows.lines().stream()
                .flatMap(row -> columns.lines().stream()
                        .map(column -> new Pair(
                                messages.get("matrix.crossing", row.name(), column.name()),
                                counts.cell(row.code(), column.code()))))
                .toList();
        long most = pairs.stream().mapToLong(Pair::count).max().orElse(0);
        if (most == 0) {
            return Optional.of(messages.get("matrix.sentence.nothing"));
        }
        List<String> names = pairs.stream()
                .filter(pair -> pair.count() == most)
                .map(Pair::name)
                .toList();
        if (most == 1 && names.size() > TIES) {
            return Optional.of(messages.get("matrix.sentence.one-each"));
        }
        return Optional.of(messages.get(
                names.size() > 1 ? "matrix.sentence.largest-ties" : "matrix.sentence.largest",
                quoted(names, TIES, "matrix.names.more-pairs"),
                most));
    }

    private Optional<String> empty(Axis axis) {
        List<String> names = axis.lines().stream()
                .filter(line -> line.count() == 0)
                .map(Line::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.get(
                        axis.isOfTerms() && isTooFewForGaps(counts)
                                ? "matrix.sentence.untagged"
                                : "matrix.sentence.empty",
                        messages.get(axis.key()),
                        axis.lines().size(),
                        things(names.size()),
                        quoted(names, NAMES, "matrix.names.more")));
    }

    /** The rows with most initiatives; none of those that tie for the last place, as nothing tells them apart. */
    private List<Line> frequent() {
        List<Line> sorted = rows.lines().stream()
                .filter(row -> row.count() > 0)
                .sorted(Comparator.comparingLong(Line::count).reversed())
                .toList();
        if (sorted.size() <= FREQUENT_ROWS) {
            return sorted;
        }
        long next = sorted.get(FREQUENT_ROWS).count();
        return sorted.stream().filter(row -> row.count() > next).toList();
    }

    /** Of the rows with most initiatives; a column that has none at all has been told already. */
    private Optional<String> sharedGap() {
        List<Line> frequent = frequent();
        if (frequent.size() < MIN_ROWS) {
            return Optional.empty();
        }
        List<Pair> gaps = columns.lines().stream()
                .filter(column -> column.count() > 0)
                .map(column -> new Pair(
                        column.name(),
                        frequent.stream()
                                .filter(row -> counts.cell(row.code(), column.code()) == 0)
                                .count()))
                .toList();
        long most = gaps.stream().mapToLong(Pair::count).max().orElse(0);
        if (most < 2) {
            return Optional.empty();
        }
        List<String> names =
                gaps.stream().filter(gap -> gap.count() == most).map(Pair::name).toList();
        return Optional.of(messages.get(
                (isTooFewForGaps(counts) ? "matrix.sentence.untagged-" : "matrix.sentence.gap-")
                        + (most == frequent.size() ? "of-all" : "of-some"),
                frequent.size(),
                messages.get(rows.key()),
                frequent.stream().map(Line::name).collect(joining(messages.get("common.list-separator"))),
                messages.get(columns.key()),
                quoted(names, TIES, "matrix.names.more"),
                most));
    }

    /** 「高齢者」、「若者」ほか2組. */
    private String quoted(List<String> names, int most, String moreKey) {
        String shown = names.stream()
                .limit(most)
                .map(name -> messages.get("matrix.names.one", name))
                .collect(joining(messages.get("common.list-separator")));
        int more = names.size() - most;
        return more > 0 ? messages.get(moreKey, shown, more, things(more)) : shown;
    }

    /** No one says 38つ. */
    private String things(int number) {
        return number < 10 ? messages.get("matrix.things", number) : String.valueOf(number);
    }

    private record Pair(String name, long count) {}
}
