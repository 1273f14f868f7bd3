package jp.tsunagari.portal.ingest.source;

import java.util.function.IntPredicate;

/** Tells text from bytes that only happen to fit a character set. */
final class JapaneseText {

    private JapaneseText() {}

    /** A NUL, or more than one control character in a hundred, does not occur in a text. */
    static boolean looksBinary(String text) {
        long controls = count(text, c -> Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0);
        return text.indexOf('\0') >= 0 || controls * 100 > text.length();
    }

    /** UTF-8 with a damaged byte may still fit windows-31j; kana then turn into these three kanji. */
    static boolean isMisreadUtf8(String text) {
        return count(text, c -> "縺繧繝".indexOf(c) >= 0) > count(text, JapaneseText::isHiragana);
    }

    /** EUC-JP read as windows-31j is full of half-width kana. */
    static boolean isMisreadEucJp(String text) {
        return count(text, c -> c >= '｡' && c <= 'ﾟ') > count(text, JapaneseText::isHiragana);
    }

    /** Whether nearly all of it is ASCII, kana, kanji or full-width; a wrong byte order scatters over all scripts. */
    static boolean isMostlyJapanese(String text) {
        long odd = count(
                text,
                c -> c >= 0x80
                        && !(c >= 0x2010 && c <= 0x266F)
                        && !(c >= 0x3000 && c <= 0x30FF)
                        && !(c >= 0x4E00 && c <= 0x9FFF)
                        && c < 0xF900);
        return odd * 20 < text.length() && count(text, JapaneseText::isHiragana) * 20 > text.length();
    }

    private static boolean isHiragana(int c) {
        return c >= 'ぁ' && c <= 'ん';
    }

    private static long count(String text, IntPredicate matching) {
        return text.chars().filter(matching).count();
    }
}
