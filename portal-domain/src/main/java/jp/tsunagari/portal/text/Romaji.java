package jp.tsunagari.portal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.util.ToStringUtil;

/**
 * Japanese in Latin letters, however people write it: Hepburn or kunrei, with long vowels or without, in one word or in
 * several. For comparing, not for showing.
 */
public final class Romaji {

    private static final Pattern RUN = Pattern.compile("[a-z]+|[ぁ-ゖァ-ヺー]+");

    private Romaji() {}

    /** A text whose kana and small Latin letters are as they are compared, and all else is as it was. */
    public static String within(String text) {
        return RUN.matcher(text)
                .replaceAll(run -> run.group().charAt(0) < 0x80 ? normal(run.group()) : ofKana(run.group()));
    }

    /** A reading in kana as it is compared: {@code しょくどう} becomes {@code shokudo}. */
    public static String ofKana(String kana) {
        StringBuilder katakana = new StringBuilder(kana.length());
        kana.chars()
                .forEach(letter ->
                        katakana.append((char) (letter >= 'ぁ' && letter <= 'ゖ' ? letter + ('ァ' - 'ぁ') : letter)));
        return normal(ToStringUtil.getRomanization(katakana.toString()));
    }

    /**
     * What a name sounds like to those who only know how another language writes it: フローレンス and Florence give the
     * same. Consonants alone, and those that Japanese takes for one another as one; empty for a text in other letters.
     */
    public static String sounds(String name) {
        boolean latin = name.matches("[\\p{IsLatin} .'&-]+");
        boolean katakana = name.matches("[ァ-ヶー・]+");
        if (!latin && !katakana) {
            return "";
        }
        return (latin ? normal(name) : ofKana(name))
                .replace("ph", "f")
                .replaceAll("c(?=[eiy])", "s")
                .replace("ch", "C")
                .replace("sh", "S")
                .replaceAll("ck|[cq]", "k")
                .replace("x", "ks")
                .replace("th", "s")
                .replace('l', 'r')
                .replace('v', 'b')
                .replaceAll("[aiueoywh]", "")
                .replaceAll("(.)\\1+", "$1");
    }

    /** What was typed in Latin letters, as it is compared; empty if there is no Latin letter in it. */
    public static String normal(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String letters = plain.replaceAll("[^a-z]", "");
        return letters.replaceAll("ou|oo|oh(?![aiueoy])", "o")
                .replace("uu", "u")
                .replace("ii", "i")
                .replace("aa", "a")
                .replace("ee", "e")
                .replaceAll("sy(?=[auo])", "sh")
                .replaceAll("(?:ty|chy)(?=[auo])", "ch")
                .replaceAll("(?:zy|jy|dy)(?=[auo])", "j")
                .replaceAll("(?<![sc])hu", "fu")
                .replaceAll("(?<!s)si", "shi")
                .replaceAll("ti", "chi")
                .replaceAll("tu", "tsu")
                .replaceAll("zi|di", "ji")
                .replaceAll("du|dzu", "zu")
                .replaceAll("tch", "cch")
                .replaceAll("m(?=[bp])", "n");
    }
}
