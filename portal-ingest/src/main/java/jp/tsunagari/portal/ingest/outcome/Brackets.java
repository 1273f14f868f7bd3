package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayDeque;
import java.util.Deque;

/** How deep in brackets each character stands. A bracket without a partner is no bracket. */
final class Brackets {

    private static final String QUOTES = "「」『』“”〈〉《》";
    private static final String PARENTHESES = "()〔〕[]";

    private final int[] depths;

    private Brackets(int[] depths) {
        this.depths = depths;
    }

    static Brackets quotes(String text) {
        return new Brackets(depths(text, QUOTES));
    }

    static Brackets parentheses(String text) {
        return new Brackets(depths(text, PARENTHESES));
    }

    /** 0 outside of all brackets. The brackets themselves count as inside; the end of the text does not. */
    int depth(int position) {
        return depths[position];
    }

    private static int[] depths(String text, String pairs) {
        int[] depths = new int[text.length() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            int kind = pairs.indexOf(text.charAt(i));
            if (kind >= 0 && kind % 2 == 0) {
                open.push(i);
            } else if (kind >= 0 && !open.isEmpty()) {
                depths[open.pop()]++;
                depths[i + 1]--;
            } else if (text.charAt(i) == '\n') {
                open.clear();
            }
        }
        for (int i = 1; i < depths.length; i++) {
            depths[i] += depths[i - 1];
        }
        return depths;
    }
}
