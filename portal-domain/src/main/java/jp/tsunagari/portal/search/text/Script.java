package jp.tsunagari.portal.search.text;

/** What a character is written in, as far as finding words depends on it. */
enum Script {
    KANJI,
    HIRAGANA,
    KATAKANA,
    LATIN,
    DIGIT,
    /** Punctuation: no word reaches across it. */
    SEPARATOR;

    private static final int LONG_VOWEL = 'ー';

    /** Of a character after NFKC. */
    static Script of(int character) {
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
    boolean keepsWordsWhole() {
        return this == KATAKANA || this == LATIN || this == DIGIT;
    }
}
