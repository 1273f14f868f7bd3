package jp.tsunagari.portal.ingest.outcome;

import java.text.Normalizer;

/** Brings one character to its plain form, so that every position still leads back to the document. */
final class PlainChar {

    private PlainChar() {}

    /** Adds the plain form of a character to a text. */
    static void append(char c, StringBuilder text) {
        // Kana and kanji, which are nearly all of a document, need no string of their own.
        if (isIn(c, '\u3041', '\u30FF') || isIn(c, '\u4E00', '\u9FFF')) {
            text.append(c);
        } else {
            text.append(of(c));
        }
    }

    /** Digits, letters and marks made narrow, unit signs such as ㎏ spelled out; an enclosed number is a bullet. */
    private static String of(char c) {
        if (isEnclosedNumber(c)) {
            return "・";
        }
        if (c == '\t' || c == '\n') {
            return "\n";
        }
        if ("〜∼～".indexOf(c) >= 0) {
            return "~";
        }
        if ("－−–—‐‑".indexOf(c) >= 0) {
            return "-";
        }
        boolean composed = isIn(c, '\u3300', '\u33FF') || isIn(c, '\uFF00', '\uFFEF');
        return composed ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : String.valueOf(c);
    }

    private static boolean isEnclosedNumber(char c) {
        return isIn(c, '\u2460', '\u24FF') || isIn(c, '\u2776', '\u2793') || isIn(c, '\u3251', '\u32BF');
    }

    private static boolean isIn(char c, char first, char last) {
        return c >= first && c <= last;
    }
}
