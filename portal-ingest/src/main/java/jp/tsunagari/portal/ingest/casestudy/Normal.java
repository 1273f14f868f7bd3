package jp.tsunagari.portal.ingest.casestudy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of a text to compare by. */
final class Normal {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Normal() {}

    /** NFKC: full-width letters and digits narrow, half-width kana wide, composed marks such as ㈱ spelled out. */
    static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** For comparing names: NFKC, without spaces, in lower case. */
    static String key(String text) {
        return SPACES.matcher(nfkc(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
