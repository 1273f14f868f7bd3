package jp.tsunagari.portal.api;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name a misspelt one was meant to be. */
final class NearNames {

    private NearNames() {}

    /** The nearest of the names; empty when none is near. */
    static Optional<String> nearest(String name, Collection<String> names) {
        String lower = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(candidate -> distance(lower, candidate) <= 1 + candidate.length() / 4)
                .min(comparingInt((String candidate) -> distance(lower, candidate))
                        .thenComparing(candidate -> candidate));
    }

    /** How many letters have to be put in, taken out or changed. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
