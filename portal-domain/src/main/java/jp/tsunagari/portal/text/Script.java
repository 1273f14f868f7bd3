package jp.tsunagari.portal.text;

import java.util.Arrays;

/** What a character is written in, as far as finding words depends on it. */
public enum Script {
    KANJI,
    HIRAGANA,
    KATAKANA,
    LATIN,
    DIGIT,
    /** Punctuation: no word reaches across it. */
    SEPARATOR;

    private static final int LONG_VOWEL = 'ー';

    /** Of the characters below U+10000: every character of every text is looked up several times. */
    private static final Script[] KNOWN = new Script[Character.MIN_SUPPLEMENTARY_CODE_POINT];

    static {
        Arrays.setAll(KNOWN, Script::find);
    }

    /** Of a character after NFKC. */
    public static Script of(int character) {
        return character < KNOWN.length ? KNOWN[character] : find(character);
    }

    private static Script find(int character) {
        if (character == LONG_VOWEL) {
            return KATAKANA;
        }
        if (Character.isDigit(character)) {
            return DIGIT;
        }
        if (!Character.isLetter(character) && character != '々') {
            return SEPARATOR;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case KATAKANA -> KATAKANA;
            case HIRAGANA -> HIRAGANA;
            case HAN -> KANJI;
            default -> LATIN;
        };
    }

    /**
     * Whether a word in this script is a whole only up to where the dictionary or the script ends it: ライン is no part
     * of オンライン, while 高校 is one of 高校生.
     */
    public boolean keepsWordsWhole() {
        return this == KATAKANA || this == LATIN || this == DIGIT;
    }
}
