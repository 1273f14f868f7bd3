package jp.tsunagari.portal.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** A row of a comparison: one cell for each initiative, in their order. An empty cell means that the source is silent. */
public sealed interface Row {

    /** What it is about, in words. */
    String label();

    Agreement agreement();

    /**
     * Words of the source, or facts about the organisation.
     *
     * @param identity whether it only says which initiative it is, so that to be different is nothing to tell
     */
    record Text(String label, boolean identity, List<List<String>> cells, Agreement agreement) implements Row {

        static Text of(String label, List<List<String>> cells) {
            return new Text(label, false, List.copyOf(cells), Agreement.of(cells));
        }

        static Text identity(String label, List<List<String>> cells) {
            return new Text(label, true, List.copyOf(cells), Agreement.of(cells));
        }
    }

    /** Controlled terms, which can be told to be the same. */
    record Terms(String label, List<List<SharedTerm>> cells, Agreement agreement) implements Row {

        /** @param codes of each initiative */
        static Terms of(String label, List<Term> vocabulary, List<Set<String>> codes) {
            List<List<SharedTerm>> cells = IntStream.range(0, codes.size())
                    .mapToObj(column -> vocabulary.stream()
                            .filter(term -> codes.get(column).contains(term.code()))
                            .map(term -> shared(term, column, codes))
                            .toList())
                    .toList();
            return new Terms(label, cells, Agreement.of(codes));
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

    /**
     * Figures of one kind and one class of units. Those that can be set against each other also count over the same
     * and count people alike.
     *
     * @param hindrance why they cannot be set against each other, null when they can
     * @param why the same in words without a full stop, empty when they can
     * @param scale the largest figure of the row, baselines included; null unless comparable
     */
    record Figures(
            String label,
            List<List<ComparedFigure>> cells,
            @Nullable Hindrance hindrance,
            String why,
            @Nullable BigDecimal scale,
            Agreement agreement)
            implements Row {}

    /** Figures that are shown and never compared: breakdowns, and what only describes the situation. */
    record Asides(String label, List<List<OutcomeMetric>> cells, Agreement agreement) implements Row {}

    /**
     * Parts of the text.
     *
     * @param headed whether all parts have the row's label as their heading, so that their own headings need not be shown
     */
    record Story(String label, boolean headed, List<List<InitiativeSection>> cells, Agreement agreement)
            implements Row {}

    /**
     * A controlled term of one initiative, and who else has it.
     *
     * @param others positions from 1 of the other initiatives that have it, ascending when iterated
     * @param common whether all of them have it
     */
    record SharedTerm(Term term, Set<Integer> others, boolean common) {}
}
