package jp.tsunagari.portal.vocabulary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.vocabulary.ManagedTerm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermList;
import org.jspecify.annotations.Nullable;

/**
 * One list of terms on the page.
 *
 * @param used in their order
 * @param retired those that are out of use
 */
record TermPage(String path, String label, List<Row> used, List<Row> retired) {

    TermPage {
        used = List.copyOf(used);
        retired = List.copyOf(retired);
    }

    /** @param counts initiatives by the code of the term; a term that none has may be missing */
    static TermPage of(TermList list, String label, List<ManagedTerm> terms, Map<String, Long> counts) {
        List<ManagedTerm> used =
                terms.stream().filter(managed -> !managed.term().retired()).toList();
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < used.size(); at++) {
            rows.add(new Row(
                    used.get(at).term(),
                    counts.getOrDefault(used.get(at).term().code(), 0L),
                    at == 0 ? null : used.get(at - 1).term().code(),
                    at == used.size() - 1 ? null : used.get(at + 1).term().code()));
        }
        Stream<Row> retired = terms.stream()
                .map(ManagedTerm::term)
                .filter(Term::retired)
                .map(term -> new Row(term, counts.getOrDefault(term.code(), 0L), null, null));
        return new TermPage(path(list), label, rows, retired.toList());
    }

    /** As it is in addresses. */
    static String path(TermList list) {
        return switch (list) {
            case TARGET_GROUP -> "targets";
            case APPROACH -> "approaches";
        };
    }

    /** @param path one of those above; the addresses know no other */
    static TermList list(String path) {
        return path.equals("targets") ? TermList.TARGET_GROUP : TermList.APPROACH;
    }

    /**
     * A term.
     *
     * @param count initiatives that visitors see with it
     * @param above code of the term that it can move past, upwards; null for the first
     * @param below code of the term that it can move past, downwards; null for the last
     */
    record Row(
            Term term,
            long count,
            @Nullable String above,
            @Nullable String below) {}
}
