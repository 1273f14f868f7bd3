package jp.tsunagari.portal.compare.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.compare.Comparison;
import jp.tsunagari.portal.compare.Row;
import jp.tsunagari.portal.compare.RowGroup.Subject;

/** Says in sentences what the rows say, from the rows alone. */
final class ComparisonSummary {

    private ComparisonSummary() {}

    static List<String> of(Comparison comparison) {
        List<String> sentences = new ArrayList<>();
        int count = comparison.columns().size();
        String targets = common(comparison, Subject.WHOM);
        String approaches = common(comparison, Subject.HOW);
        if (targets.isEmpty() && approaches.isEmpty()) {
            sentences.add("%dつの取組すべてに共通する対象・手法の分類はありません。".formatted(count));
        } else {
            sentences.add("%dつの取組すべてに共通する分類は、%sです。"
                    .formatted(
                            count,
                            Stream.of(named("対象", targets), named("手法", approaches))
                                    .filter(words -> !words.isEmpty())
                                    .collect(Collectors.joining("、"))));
        }
        sentences.add(figures(comparison));
        return sentences;
    }

    private static String common(Comparison comparison, Subject subject) {
        return rows(comparison, subject)
                .filter(Row.Terms.class::isInstance)
                .map(Row.Terms.class::cast)
                .flatMap(row -> row.cells().get(0).stream())
                .filter(Row.SharedTerm::common)
                .map(shared -> "「" + shared.term().label() + "」")
                .collect(Collectors.joining());
    }

    private static String named(String what, String terms) {
        return terms.isEmpty() ? "" : what + "の" + terms;
    }

    private static String figures(Comparison comparison) {
        List<Row.Figures> rows = rows(comparison, Subject.OUTCOMES)
                .filter(Row.Figures.class::isInstance)
                .map(Row.Figures.class::cast)
                .toList();
        long comparable = rows.stream().filter(row -> row.hindrance() == null).count();
        if (rows.isEmpty()) {
            return "成果の数字は、どの取組の資料にもありません。";
        }
        return comparable == 0
                ? "成果の数字には、2つ以上の取組で同じ数え方をしているものがありません。"
                : "成果の数字%d行のうち%d行は、2つ以上の取組が同じ種類・単位で数えています。".formatted(rows.size(), comparable);
    }

    private static Stream<Row> rows(Comparison comparison, Subject subject) {
        return comparison.groups().stream()
                .filter(group -> group.subject() == subject)
                .flatMap(group -> group.rows().stream());
    }
}
