package jp.tsunagari.portal.search.text;

import java.text.Normalizer;
import java.util.Arrays;

/** A text after NFKC, character by character, so that each keeps its place in the source. */
final class PlainText {

    private static final String LONG_VOWEL = "ー";
    /** Hyphens and dashes that stand for a long vowel between katakana. */
    private static final String DASHES = "‐‑‒–—―−─";

    /** ヴァ is also written バ, ヴィ ビ, and so on. */
    private static final String SMALL_VOWELS = "ァィェォ";

    private static final String B_SOUNDS = "バビベボ";

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private PlainText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    String text() {
        return text;
    }

    /** Where in the source the character at this offset began. */
    int sourceStart(int offset) {
        return starts[offset];
    }

    /** Where in the source the character at this offset ended. */
    int sourceEnd(int offset) {
        return ends[offset];
    }

    static PlainText of(String source) {
        StringBuilder text = new StringBuilder(source.length());
        int[] starts = new int[source.length() * 4 + 32];
        int[] ends = new int[starts.length];
        int start = 0;
        while (start < source.length()) {
            if (standsForItself(source, start)) {
                if (text.length() == starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                    ends = Arrays.copyOf(ends, starts.length);
                }
                starts[text.length()] = start;
                ends[text.length()] = start + 1;
                text.append(source.charAt(start));
                start++;
                continue;
            }
            int end = clusterEnd(source, start);
            String plain = plain(source, start, end);
            if (plain.equals("ヴ")) {
                int small = end < source.length() ? SMALL_VOWELS.indexOf(source.charAt(end)) : -1;
                plain = small < 0 ? "ブ" : B_SOUNDS.substring(small, small + 1);
                end += small < 0 ? 0 : 1;
            }
            if (plain.length() == 1 && DASHES.contains(plain) && insideKatakana(text, source, end)) {
                plain = LONG_VOWEL;
            }
            if (text.length() + plain.length() > starts.length) {
                starts = Arrays.copyOf(starts, (text.length() + plain.length()) * 2);
                ends = Arrays.copyOf(ends, starts.length);
            }
            for (int i = 0; i < plain.length(); i++) {
                starts[text.length() + i] = start;
                ends[text.length() + i] = end;
            }
            text.append(plain);
            start = end;
        }
        return new PlainText(text.toString(), starts, ends);
    }

    private static String plain(String source, int start, int end) {
        if (end == start + 1 && isPlain(source.charAt(start))) {
            return source.substring(start, end);
        }
        return Normalizer.normalize(source.substring(start, end), Normalizer.Form.NFKC);
    }

    /** Most characters are plain and have a plain one behind them. */
    private static boolean standsForItself(String source, int at) {
        char character = source.charAt(at);
        return isPlain(character) && character != 'ヴ' && (at + 1 == source.length() || isPlain(source.charAt(at + 1)));
    }

    /** Most characters are: spares the look into the tables of Unicode. */
    private static boolean isPlain(char character) {
        return character < 0x80
                || (character >= 'ぁ' && character <= 'ゖ')
                || (character >= 'ァ' && character <= 'ー')
                || (character >= 0x4E00 && character <= 0x9FFF);
    }

    /** A character with the marks that belong to it, such as a voicing mark of its own (NFD, half-width kana). */
    private static int clusterEnd(String source, int start) {
        int end = start + Character.charCount(source.codePointAt(start));
        while (end < source.length() && isMark(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK || character == 'ﾞ' || character == 'ﾟ';
    }

    private static boolean insideKatakana(StringBuilder before, String source, int next) {
        return before.length() > 0
                && Script.of(before.codePointBefore(before.length())) == Script.KATAKANA
                && (next >= source.length()
                        || Script.of(source.codePointAt(next)) == Script.KATAKANA
                        || Character.isWhitespace(source.charAt(next)));
    }
}
