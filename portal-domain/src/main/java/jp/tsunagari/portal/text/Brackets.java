package jp.tsunagari.portal.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Pairs of brackets and quotation marks. Any closing one closes the last that was opened: machines and people mix （ and
 * (. No pair reaches over the end of a line.
 */
public final class Brackets {

    public static final Brackets ALL = of("「」『』“”〈〉《》【】（）()〔〕［］[]");
    public static final Brackets QUOTES = of("「」『』“”〈〉《》");

    private final String pairs;
    private final boolean lastsToLineEnd;

    private Brackets(String pairs, boolean lastsToLineEnd) {
        this.pairs = pairs;
        this.lastsToLineEnd = lastsToLineEnd;
    }

    /** @param pairs each opening one followed by the one that closes it; a bracket without a partner is none */
    public static Brackets of(String pairs) {
        return new Brackets(pairs, false);
    }

    /** The same, but an opening one without a partner lasts to the end of its line. */
    public Brackets lastingToLineEnd() {
        return new Brackets(pairs, true);
    }

    public boolean opens(char character) {
        return pairs.indexOf(character) % 2 == 0;
    }

    public boolean closes(char character) {
        return pairs.indexOf(character) % 2 == 1;
    }

    /** Whether one is opened in the last line of the text and not closed. */
    public boolean leavesOpen(CharSequence text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (opens(character)) {
                depth++;
            } else if (closes(character) && depth > 0) {
                depth--;
            } else if (character == '\n') {
                depth = 0;
            }
        }
        return depth > 0;
    }

    /** How deep in these brackets each character of a text is. */
    public Depths in(CharSequence text) {
        int[] depths = new int[text.length() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i <= text.length(); i++) {
            boolean isLineEnd = i == text.length() || text.charAt(i) == '\n';
            if (isLineEnd) {
                while (lastsToLineEnd && !open.isEmpty()) {
                    depths[open.pop()]++;
                    depths[i]--;
                }
                open.clear();
            } else if (opens(text.charAt(i))) {
                open.push(i);
            } else if (closes(text.charAt(i)) && !open.isEmpty()) {
                depths[open.pop()]++;
                depths[i + 1]--;
            }
        }
        for (int i = 1; i < depths.length; i++) {
            depths[i] += depths[i - 1];
        }
        return new Depths(depths);
    }

    /** How deep in brackets the characters of a text are. */
    public static final class Depths {

        private final int[] depths;

        private Depths(int[] depths) {
            this.depths = depths;
        }

        /** 0 outside of all brackets. The brackets themselves count as inside; the end of the text does not. */
        public int at(int position) {
            return depths[position];
        }
    }
}
