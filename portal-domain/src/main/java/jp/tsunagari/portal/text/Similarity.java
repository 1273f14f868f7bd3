package jp.tsunagari.portal.text;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/** How alike two texts are. Spelling counts: fold it first where it should not. */
public final class Similarity {

    private static final LuceneLevenshteinDistance SLIPS = new LuceneLevenshteinDistance();

    private Similarity() {}

    /**
     * By the pairs of neighbouring characters that both have, each as often as both have it (Sørensen and Dice). Order
     * and white space do not count.
     *
     * @return 0 for nothing in common, 1 for the same pairs
     */
    public static double ofPairs(String one, String other) {
        Map<Integer, Integer> pairs = pairs(one);
        Map<Integer, Integer> others = pairs(other);
        int sum = sum(pairs) + sum(others);
        if (sum == 0) {
            return one.equals(other) ? 1 : 0;
        }
        int shared = 0;
        for (Map.Entry<Integer, Integer> pair : others.entrySet()) {
            shared += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
        }
        return 2.0 * shared / sum;
    }

    /** By slips of single keys: 1 for the same text, 0 for one in which no character is where it was. */
    public static double ofSlips(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 1 : Math.max(0, 1 - (double) slips(one, other) / longer);
    }

    /** The least number of characters put in, left out, exchanged or swapped with the next (optimal string alignment). */
    public static int slips(String one, String other) {
        int shorter = Math.min(one.codePointCount(0, one.length()), other.codePointCount(0, other.length()));
        if (shorter == 0) {
            return Math.max(one.length(), other.length());
        }
        // The library gives 1 - slips / shorter.
        return Math.round((1 - SLIPS.getDistance(one, other)) * shorter);
    }

    private static Map<Integer, Integer> pairs(String text) {
        Map<Integer, Integer> pairs = new HashMap<>();
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (Character.isWhitespace(next)) {
                continue;
            }
            if (before != 0) {
                pairs.merge(before << 16 | next, 1, Integer::sum);
            }
            before = next;
        }
        return pairs;
    }

    private static int sum(Map<Integer, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
