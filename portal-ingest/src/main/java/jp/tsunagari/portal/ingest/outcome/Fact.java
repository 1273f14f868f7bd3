package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity in its surroundings.
 *
 * @param index of the quantity among those of its sentence
 * @param previous the sentence before in the same section, else null
 * @param previousQuantities those of the sentence before
 */
record Fact(
        Sentence sentence,
        List<Quantity> quantities,
        int index,
        @Nullable Sentence previous,
        List<Quantity> previousQuantities) {

    Fact {
        quantities = List.copyOf(quantities);
        previousQuantities = List.copyOf(previousQuantities);
    }

    /** The facts before this one, the nearest first: of its sentence, then of the sentence before. */
    List<Fact> backwards() {
        List<Fact> facts = new ArrayList<>();
        for (int i = index - 1; i >= 0; i--) {
            facts.add(at(i));
        }
        if (previous != null) {
            for (int i = previousQuantities.size() - 1; i >= 0; i--) {
                facts.add(new Fact(previous, previousQuantities, i, null, List.of()));
            }
        }
        return facts;
    }

    Quantity quantity() {
        return quantities.get(index);
    }

    /** Where the words that belong to this quantity alone begin. */
    int windowStart() {
        return index == 0 ? 0 : quantities.get(index - 1).to();
    }

    /** Where the words that belong to this quantity alone end. */
    int windowEnd() {
        return index + 1 == quantities.size()
                ? sentence.length()
                : quantities.get(index + 1).from();
    }

    String before() {
        return sentence.between(windowStart(), quantity().from());
    }

    String after() {
        return sentence.between(quantity().to(), windowEnd());
    }

    /** Whether the quantity is in brackets that close after it. */
    boolean isInBrackets() {
        return sentence.isBracketed(quantity().amount().start());
    }

    /** Whether a bracket opens between the quantity before and this one, with nothing else between them. */
    boolean isInBracketsAfterPrevious() {
        return index > 0 && before().strip().equals("(");
    }

    Fact at(int other) {
        return new Fact(sentence, quantities, other, previous, previousQuantities);
    }
}
