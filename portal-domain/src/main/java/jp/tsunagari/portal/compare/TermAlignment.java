package jp.tsunagari.portal.compare;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.tsunagari.portal.vocabulary.Term;

/** Finds out which terms initiatives share. */
final class TermAlignment {

    private TermAlignment() {}

    /** @param codes of each initiative */
    static Row.Terms row(String label, List<Term> vocabulary, List<Set<String>> codes) {
        List<List<SharedTerm>> cells = IntStream.range(0, codes.size())
                .mapToObj(column -> vocabulary.stream()
                        .filter(term -> codes.get(column).contains(term.code()))
                        .map(term -> shared(term, column, codes))
                        .toList())
                .toList();
        return new Row.Terms(label, cells, Agreement.of(codes));
    }

    private static SharedTerm shared(Term term, int column, List<Set<String>> codes) {
        Set<Integer> others = new TreeSet<>();
        for (int other = 0; other < codes.size(); other++) {
            if (other != column && codes.get(other).contains(term.code())) {
                others.add(other + 1);
            }
        }
        return new SharedTerm(term, others, others.size() == codes.size() - 1);
    }
}
