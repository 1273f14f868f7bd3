package jp.tsunagari.portal.matrix.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.tsunagari.portal.matrix.web.MatrixTable.Axis;
import jp.tsunagari.portal.matrix.web.MatrixTable.Line;
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
    private static final int FEWEST_ROWS = 3;

    private final Axis rows;
    private final Axis columns;
    private final CrossCounts counts;

    private MatrixSentences(Axis rows, Axis columns, CrossCounts counts) {
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
    }

    /** No sentence when nothing is in the table. */
    static List<String> sentences(Axis rows, Axis columns, CrossCounts counts) {
        MatrixSentences standout = new MatrixSentences(rows, columns, counts);
        List<String> sentences = new ArrayList<>();
        if (counts.total() > 0) {
            standout.largest(sentences);
            empty(rows, sentences);
            empty(columns, sentences);
            standout.sharedGap(sentences);
        }
        return sentences;
    }

    private void largest(List<String> sentences) {
        List<Pair> pairs = rows.lines().stream()
                .flatMap(row -> columns.lines().stream()
                        .map(column ->
                                new Pair(row.name() + " × " + column.name(), counts.cell(row.code(), column.code()))))
                .toList();
        long most = pairs.stream().mapToLong(Pair::count).max().orElse(0);
        if (most == 0) {
            sentences.add("どの組み合わせにも取組がありません。");
            return;
        }
        List<String> names = pairs.stream()
                .filter(pair -> pair.count() == most)
                .map(Pair::name)
                .toList();
        if (most == 1 && names.size() > TIES) {
            sentences.add("どの組み合わせも多くて1件で、目立って多いものはありません。");
        } else {
            sentences.add(
                    "最も多い組み合わせは" + quoted(names, TIES, "組") + "で、" + (names.size() > 1 ? "それぞれ" : "") + most + "件です。");
        }
    }

    private static void empty(Axis axis, List<String> sentences) {
        List<String> names = axis.lines().stream()
                .filter(line -> line.count() == 0)
                .map(Line::name)
                .toList();
        if (!names.isEmpty()) {
            sentences.add("取組が1件もない" + axis.name() + "は、" + axis.lines().size() + "のうち" + things(names.size()) + "で、"
                    + quoted(names, NAMES, "") + "です。");
        }
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
    private void sharedGap(List<String> sentences) {
        List<Line> frequent = frequent();
        if (frequent.size() < FEWEST_ROWS) {
            return;
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
            return;
        }
        List<String> names =
                gaps.stream().filter(gap -> gap.count() == most).map(Pair::name).toList();
        String all = most == frequent.size() ? "どれにも" : most + "つに";
        sentences.add("取組の多い" + frequent.size() + "つの" + rows.name() + "（"
                + frequent.stream().map(Line::name).collect(joining("、")) + "）のうち、" + all + "共通して空いている"
                + columns.name() + "は" + quoted(names, TIES, "") + "です。");
    }

    /** 「高齢者」、「若者」ほか2組. */
    private static String quoted(List<String> names, int most, String counter) {
        String shown = names.stream().limit(most).map(name -> "「" + name + "」").collect(joining("、"));
        int more = names.size() - most;
        return more > 0 ? shown + "ほか" + (counter.isEmpty() ? things(more) : more + counter) : shown;
    }

    /** Nobody says 38つ. */
    private static String things(int number) {
        return number < 10 ? number + "つ" : String.valueOf(number);
    }

    private record Pair(String name, long count) {}
}
