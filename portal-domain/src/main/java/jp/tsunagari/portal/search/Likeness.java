package jp.tsunagari.portal.search;

import java.util.HashSet;
import java.util.Set;

/** How alike two words are, from 0 to 1, whichever of two measures sees more: slips of single keys, or common pairs. */
final class Likeness {

    private Likeness() {}

    static double of(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        // Words of very different length are never close: no need to look at each letter.
        double byKeys = shorter * 2 < longer ? 0 : 1 - (double) slips(one, other) / longer;
        return Math.max(byKeys, commonPairs(one, other));
    }

    /** The least number of letters put in, left out, exchanged or swapped with the next (optimal string alignment). */
    static int slips(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int exchange = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(exchange, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }

    /** Dice's coefficient of the pairs of neighbouring letters. */
    private static double commonPairs(String one, String other) {
        Set<String> ones = pairs(one);
        Set<String> others = pairs(other);
        if (ones.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long common = ones.stream().filter(others::contains).count();
        return 2.0 * common / (ones.size() + others.size());
    }

    private static Set<String> pairs(String word) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= word.length(); at++) {
            pairs.add(word.substring(at, at + 2));
        }
        return pairs;
    }
}
