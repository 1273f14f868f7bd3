package jp.tsunagari.portal.api;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import jp.tsunagari.portal.text.Similarity;

/** Guesses which name a misspelt one was meant to be. */
final class NearNames {

    private NearNames() {}

    /** The nearest of the names; empty when none is near. */
    static Optional<String> nearest(String name, Collection<String> names) {
        String lower = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(candidate -> Similarity.slips(lower, candidate) <= 1 + candidate.length() / 4)
                .min(comparingInt((String candidate) -> Similarity.slips(lower, candidate))
                        .thenComparing(candidate -> candidate));
    }
}
