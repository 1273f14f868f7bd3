package jp.tsunagari.portal.search.index;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares one initiative with others. What is shared weighs the more the rarer it is, and is set against what is not
 * shared, so that an initiative that does everything for everybody is not like all others.
 *
 * @param own the one that others are compared with
 * @param termNames folded names of terms by {@link TraitReader.Traits#key}
 */
record TraitComparison(TraitReader.Traits own, Rarity rarity, Map<String, String> termNames) {

    /** A shared word is a lesser reason than a shared term, which a user has thought about. */
    private static final double WORTH_OF_WORDS = 0.5;

    /** From 0, nothing shared, to 1.5, no difference. */
    double likeness(TraitReader.Traits other) {
        Set<String> all = new LinkedHashSet<>(own.terms());
        all.addAll(other.terms());
        List<String> words = sharedWords(other);
        double byTerms = all.isEmpty() ? 0 : rarity.of(sharedTerms(other)) / rarity.of(all);
        double byWords =
                words.isEmpty() ? 0 : rarity.of(words) / rarity.of(own.words().keySet());
        return byTerms + WORTH_OF_WORDS * byWords;
    }

    Set<String> sharedTerms(TraitReader.Traits other) {
        Set<String> shared = new LinkedHashSet<>(own.terms());
        shared.retainAll(other.terms());
        return shared;
    }

    /** Uncommon words of both, the rarest first, folded; without those that a longer one or a shared term says already. */
    List<String> sharedWords(TraitReader.Traits other) {
        List<String> candidates = own.words().keySet().stream()
                .filter(other.words()::containsKey)
                .filter(rarity::isUncommon)
                .sorted(comparingInt(String::length).reversed())
                .toList();
        Collection<String> said = new ArrayList<>();
        sharedTerms(other).forEach(term -> said.add(termNames.getOrDefault(term, "")));
        List<String> shared = new ArrayList<>();
        for (String word : candidates) {
            if (said.stream().noneMatch(longer -> longer.contains(word))) {
                said.add(word);
                shared.add(word);
            }
        }
        shared.sort(comparingDouble(rarity::ofOne).reversed());
        return shared;
    }

    /**
     * How much it says that two initiatives share something: the less, the more have it (inverse document frequency, in the
     * form that BM25 has).
     *
     * @param total initiatives in all
     * @param counts how many have it; what is not in here none has
     */
    record Rarity(long total, Map<String, Long> counts) {

        /** What more than this share of all initiatives say tells none from the others. */
        private static final double COMMON = 0.3;

        private static final long ALWAYS_UNCOMMON = 2;

        double ofOne(String thing) {
            long having = counts.getOrDefault(thing, 0L);
            return Math.log(1 + (total - having + 0.5) / (having + 0.5));
        }

        double of(Collection<String> things) {
            return things.stream().mapToDouble(this::ofOne).sum();
        }

        boolean isUncommon(String thing) {
            return counts.getOrDefault(thing, 0L) <= Math.max(ALWAYS_UNCOMMON, COMMON * total);
        }
    }
}
