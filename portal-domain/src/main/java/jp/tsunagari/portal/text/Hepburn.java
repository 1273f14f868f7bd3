package jp.tsunagari.portal.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Readings in Latin letters for showing, by the first annex of 地名等の英語表記規程 of the Geospatial Information Authority
 * of Japan (国地達第10号 of 2016, as changed in 2026). {@link Romaji} is for comparing what people type.
 *
 * <p>ん is always n, with a hyphen before a vowel or y; っ doubles the next consonant, and is t before ch; long vowels have
 * no mark. おう, おお and うう are taken for long vowels, which a reading alone cannot tell from two vowels that meet
 * where two words do: せとうち is such a name.
 */
public final class Hepburn {

    private static final int FIRST_HIRAGANA = 'ぁ';
    private static final int FIRST_KATAKANA = 'ァ';
    private static final int LAST_KATAKANA = 'ヶ';
    private static final char LONG = 'ー';

    private static final Map<String, String> SYLLABLES = syllables();

    private Hepburn() {}

    /**
     * A reading in small Latin letters: {@code かんおんじ} becomes {@code kan-onji}.
     *
     * @throws IllegalArgumentException for anything but kana
     */
    public static String of(String kana) {
        StringBuilder latin = new StringBuilder();
        boolean doubled = false;
        for (int at = 0; at < kana.length(); ) {
            char letter = hiragana(kana.charAt(at));
            if (letter == 'っ') {
                doubled = true;
                at++;
            } else if (letter == LONG) {
                at++;
            } else {
                String written = written(kana, at);
                String syllable = SYLLABLES.get(written);
                if (syllable == null) {
                    throw new IllegalArgumentException("not a reading in kana: " + kana);
                }
                append(latin, syllable, doubled);
                doubled = false;
                at += written.length();
                if (at < kana.length() && prolongs(hiragana(kana.charAt(at)), latin)) {
                    at++;
                }
            }
        }
        return latin.toString();
    }

    /** The same as a name begins: {@code Kan-onji}. */
    public static String name(String kana) {
        String latin = of(kana);
        return latin.isEmpty() ? latin : latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
    }

    /** The two letters of きゃ, else one. */
    private static String written(String kana, int at) {
        String one = String.valueOf(hiragana(kana.charAt(at)));
        if (at + 1 < kana.length()) {
            String two = one + hiragana(kana.charAt(at + 1));
            if (SYLLABLES.containsKey(two)) {
                return two;
            }
        }
        return one;
    }

    private static void append(StringBuilder latin, String syllable, boolean doubled) {
        if (doubled) {
            latin.append(syllable.startsWith("ch") ? 't' : syllable.charAt(0));
        }
        // A syllable is n alone; the n of another has its vowel after it.
        if (latin.length() > 0
                && latin.charAt(latin.length() - 1) == 'n'
                && "aiueoy".indexOf(syllable.charAt(0)) >= 0) {
            latin.append('-');
        }
        latin.append(syllable);
    }

    private static boolean prolongs(char letter, StringBuilder latin) {
        char last = latin.charAt(latin.length() - 1);
        return letter == 'う' ? last == 'o' || last == 'u' : letter == 'お' && last == 'o';
    }

    private static char hiragana(char letter) {
        return letter >= FIRST_KATAKANA && letter <= LAST_KATAKANA
                ? (char) (letter - FIRST_KATAKANA + FIRST_HIRAGANA)
                : letter;
    }

    private static Map<String, String> syllables() {
        Map<String, String> syllables = new HashMap<>();
        row(syllables, "あいうえお", "");
        row(syllables, "かきくけこ", "k");
        row(syllables, "さしすせそ", "s");
        row(syllables, "たちつてと", "t");
        row(syllables, "なにぬねの", "n");
        row(syllables, "はひふへほ", "h");
        row(syllables, "まみむめも", "m");
        row(syllables, "らりるれろ", "r");
        row(syllables, "がぎぐげご", "g");
        row(syllables, "ざじずぜぞ", "z");
        row(syllables, "だぢづでど", "d");
        row(syllables, "ばびぶべぼ", "b");
        row(syllables, "ぱぴぷぺぽ", "p");
        for (String[] other : new String[][] {
            {"し", "shi"}, {"ち", "chi"}, {"つ", "tsu"}, {"ふ", "fu"}, {"じ", "ji"}, {"ぢ", "ji"}, {"づ", "zu"},
            {"や", "ya"}, {"ゆ", "yu"}, {"よ", "yo"}, {"わ", "wa"}, {"を", "o"}, {"ん", "n"}, {"ゔ", "vu"}
        }) {
            syllables.put(other[0], other[1]);
        }
        for (char first : "きしちにひみりぎじぢびぴ".toCharArray()) {
            String syllable = syllables.getOrDefault(String.valueOf(first), "");
            String consonant = syllable.substring(0, syllable.length() - 1);
            boolean palatal = (consonant.endsWith("h") && consonant.length() > 1) || consonant.equals("j");
            String glide = palatal ? consonant : consonant + "y";
            syllables.put(first + "ゃ", glide + "a");
            syllables.put(first + "ゅ", glide + "u");
            syllables.put(first + "ょ", glide + "o");
        }
        return Map.copyOf(syllables);
    }

    private static void row(Map<String, String> syllables, String letters, String consonant) {
        for (int at = 0; at < letters.length(); at++) {
            syllables.put(letters.substring(at, at + 1), consonant + "aiueo".charAt(at));
        }
    }
}
