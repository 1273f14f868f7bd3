package jp.tsunagari.portal.ingest.casestudy;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two names of an organisation, one of which may have been misread by a machine. */
final class NameSimilarity {

    private static final double ENOUGH = 0.4;
    /** A longer line is no name, and taking it apart would cost memory. */
    private static final int LONGEST_NAME = 200;

    private NameSimilarity() {}

    static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && Normal.key(one).equals(Normal.key(other));
    }

    /** Whether the two share so many pairs of neighbouring characters that they mean the same organisation. */
    static boolean isLike(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || Math.max(one.length(), other.length()) > LONGEST_NAME) {
            return isSame(one, other);
        }
        Set<String> pairs = pairs(Normal.key(one));
        Set<String> others = pairs(Normal.key(other));
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(others);
        return isSame(one, other)
                || (!common.isEmpty() && common.size() * 2 >= ENOUGH * (pairs.size() + others.size()));
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
