package jp.tsunagari.portal.merge;

import java.util.HashMap;
import java.util.Map;

/** How like two texts are by the pairs of neighbouring characters that they share (Sørensen and Dice). */
public final class CharacterPairs {

    private CharacterPairs() {}

    /** 0 for nothing in common, 1 for the same pairs; order and spaces do not count. */
    public static double likeness(String left, String right) {
        Map<Integer, Integer> pairs = pairs(left);
        int ofLeft = sum(pairs);
        Map<Integer, Integer> others = pairs(right);
        int ofRight = sum(others);
        if (ofLeft + ofRight == 0) {
            return left.equals(right) ? 1 : 0;
        }
        int shared = 0;
        for (Map.Entry<Integer, Integer> pair : others.entrySet()) {
            shared += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
        }
        return 2.0 * shared / (ofLeft + ofRight);
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
