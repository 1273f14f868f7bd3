package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a folded text is indexed by: for every character the pair that it makes with the next, marked {@code ^} where a
 * word begins and {@code $} where a word ends that its script keeps whole. A word occurs in a text if its pairs occur
 * there in a row, with the marks that {@link WordPattern} asks for.
 *
 * <p>Pairs of characters miss nothing, whatever the dictionary makes of a name; the marks keep 京都 out of 東京都.
 */
final class Terms {

    private static final String WORD_START = "^";
    private static final String WORD_END = "$";

    private Terms() {}

    /** One term for each character, in order. */
    static List<String> pairs(SpelledText text) {
        List<String> terms = new ArrayList<>(text.length());
        StringBuilder term = new StringBuilder();
        for (int position = 0; position < text.length(); position++) {
            term.setLength(0);
            appendPair(text, position, term);
            terms.add(term.toString());
        }
        return terms;
    }

    /** Writes the same terms, each with a space after it. */
    static void appendPairs(SpelledText text, StringBuilder terms) {
        for (int position = 0; position < text.length(); position++) {
            appendPair(text, position, terms);
            terms.append(' ');
        }
    }

    private static void appendPair(SpelledText text, int position, StringBuilder terms) {
        boolean last = position + 1 == text.length();
        boolean ends = !last && text.at(position + 1).script().keepsWordsWhole() && text.endsWord(position + 1);
        terms.append(text.startsWord(position) ? WORD_START : "")
                .appendCodePoint(text.at(position).value())
                .appendCodePoint(
                        last ? SpelledText.SEPARATOR : text.at(position + 1).value())
                .append(ends ? WORD_END : "");
    }

    static String pair(boolean startsWord, int first, int second, boolean endsWord) {
        return (startsWord ? WORD_START : "")
                + Character.toString(first)
                + Character.toString(second)
                + (endsWord ? WORD_END : "");
    }

    /** The characters that can be looked for alone: each kanji or hiragana, and what is a word of one character. */
    static BitSet singles(SpelledText text) {
        BitSet singles = new BitSet();
        for (int position = 0; position < text.length(); position++) {
            if (standsAlone(text, position)) {
                singles.set(text.at(position).value());
            }
        }
        return singles;
    }

    static String single(SpelledText text, int position) {
        return Character.toString(text.at(position).value());
    }

    static boolean standsAlone(SpelledText text, int position) {
        SpelledText.Letter character = text.at(position);
        return switch (character.script()) {
            case SEPARATOR -> false;
            case KANJI, HIRAGANA -> true;
            case KATAKANA, LATIN, DIGIT -> text.startsWord(position) && text.endsWord(position);
        };
    }
}
