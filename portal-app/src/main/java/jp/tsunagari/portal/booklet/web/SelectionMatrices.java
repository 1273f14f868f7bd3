package jp.tsunagari.portal.booklet.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.tsunagari.portal.booklet.web.Booklet.SelectionMatrix;
import jp.tsunagari.portal.booklet.web.Booklet.SelectionMatrix.MatrixRow;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Tables of which cases have which target group and which approach. Only terms that a case has are in them, and as many
 * tables are made as the width of a page needs.
 */
@Component
class SelectionMatrices {

    private static final int MAX_COLUMNS = 7;

    private final Vocabulary vocabulary;
    private final Messages messages;

    SelectionMatrices(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    List<SelectionMatrix> of(List<InitiativeSummary> cases) {
        List<Term> targets = had(vocabulary.targetGroups(), cases, InitiativeSummary::targetGroups);
        List<Term> approaches = had(vocabulary.approaches(), cases, InitiativeSummary::approaches);
        if (targets.isEmpty() || approaches.isEmpty()) {
            return List.of();
        }
        // Tables of about the same width.
        int tables = (targets.size() + MAX_COLUMNS - 1) / MAX_COLUMNS;
        int width = (targets.size() + tables - 1) / tables;
        List<SelectionMatrix> parts = new ArrayList<>();
        for (int from = 0; from < targets.size(); from += width) {
            List<Term> columns = targets.subList(from, Math.min(from + width, targets.size()));
            parts.add(new SelectionMatrix(
                    columns.stream().map(messages::name).toList(),
                    approaches.stream()
                            .map(approach -> row(approach, columns, cases))
                            .toList()));
        }
        return parts;
    }

    private static List<Term> had(
            List<Term> terms, List<InitiativeSummary> cases, Function<InitiativeSummary, Set<String>> codes) {
        return terms.stream()
                .filter(term -> cases.stream().anyMatch(one -> codes.apply(one).contains(term.code())))
                .toList();
    }

    private MatrixRow row(Term approach, List<Term> columns, List<InitiativeSummary> cases) {
        return new MatrixRow(
                messages.name(approach),
                columns.stream().map(target -> numbers(target, approach, cases)).toList());
    }

    private String numbers(Term target, Term approach, List<InitiativeSummary> cases) {
        return IntStream.range(0, cases.size())
                .filter(place -> cases.get(place).targetGroups().contains(target.code())
                        && cases.get(place).approaches().contains(approach.code()))
                .mapToObj(place -> String.valueOf(place + 1))
                .collect(joining(messages.get("booklet.matrix.separator")));
    }
}
