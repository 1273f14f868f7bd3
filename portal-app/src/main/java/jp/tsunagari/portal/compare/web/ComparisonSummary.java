package jp.tsunagari.portal.compare.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.compare.InitiativeComparison;
import jp.tsunagari.portal.compare.Row;
import jp.tsunagari.portal.compare.Row.SharedTerm;
import jp.tsunagari.portal.compare.RowGroup.Subject;
import jp.tsunagari.portal.message.Messages;

/** Says in sentences what the rows say, from the rows alone. */
final class ComparisonSummary {

    private final Messages messages;

    ComparisonSummary(Messages messages) {
        this.messages = messages;
    }

    List<String> of(InitiativeComparison comparison) {
        return List.of(terms(comparison), figures(comparison));
    }

    private String terms(InitiativeComparison comparison) {
        int count = comparison.columns().size();
        String terms = Stream.of(
                        common(comparison, Subject.WHOM, "compare.summary.targets"),
                        common(comparison, Subject.HOW, "compare.summary.approaches"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(messages.get("common.list-separator")));
        return terms.isEmpty()
                ? messages.get("compare.summary.no-terms", count)
                : messages.get("compare.summary.terms", count, terms);
    }

    private String common(InitiativeComparison comparison, Subject subject, String key) {
        String terms = rows(comparison, subject)
                .filter(Row.Terms.class::isInstance)
                .map(Row.Terms.class::cast)
                .flatMap(row -> row.cells().get(0).stream())
                .filter(SharedTerm::common)
                .map(shared -> shared.term())
                .map(term -> messages.get("compare.summary.term", messages.get(term.messageKey(), term)))
                .collect(Collectors.joining());
        return terms.isEmpty() ? "" : messages.get(key, terms);
    }

    private String figures(InitiativeComparison comparison) {
        List<Row.Figures> rows = rows(comparison, Subject.OUTCOMES)
                .filter(Row.Figures.class::isInstance)
                .map(Row.Figures.class::cast)
                .toList();
        long comparable = rows.stream().filter(row -> row.hindrance() == null).count();
        if (rows.isEmpty()) {
            return messages.get("compare.summary.no-figures");
        }
        return comparable == 0
                ? messages.get("compare.summary.not-comparable")
                : messages.get("compare.summary.comparable", rows.size(), comparable);
    }

    private static Stream<Row> rows(InitiativeComparison comparison, Subject subject) {
        return comparison.groups().stream()
                .filter(group -> group.subject() == subject)
                .flatMap(group -> group.rows().stream());
    }
}
