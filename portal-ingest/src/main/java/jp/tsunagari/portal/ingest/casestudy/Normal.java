package jp.tsunagari.portal.ingest.casestudy;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of a text to compare by. */
final class Normal {

    /** All that NFKC leaves. */
    private static final String SPACES = " \t\n\u000B\f\r";

    private Normal() {}

    /** NFKC: full-width letters and digits narrow, half-width kana wide, composed marks such as ㈱ spelled out. */
    static String nfkc(String text) {
        return isNormal(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Most lines are of ASCII, kana, the common kanji and their punctuation, which stay as they are. */
    private static boolean isNormal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kana = (c >= 'ぁ' && c <= 'ゖ') || (c >= 'ァ' && c <= 'ー');
            if (c >= 0x80 && !kana && !(c >= '\u4E00' && c <= '\u9FFF') && "、。「」『』".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** For comparing names: NFKC, without spaces, in lower case. */
    static String key(String text) {
        String normal = nfkc(text);
        StringBuilder key = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            if (SPACES.indexOf(normal.charAt(i)) < 0) {
                key.append(normal.charAt(i));
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
