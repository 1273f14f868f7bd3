package jp.tsunagari.portal.text;

import java.util.BitSet;

/** What {@link Folding} asks about characters of all of Unicode. */
final class UnicodeTables {

    /** Below U+10000: what may belong to the character before it. Half a character may, until both are looked at. */
    private static final BitSet MAY_CONTINUE = new BitSet(Character.MIN_SUPPLEMENTARY_CODE_POINT);

    static {
        for (char c = 0x80; c < Character.MAX_VALUE; c++) {
            MAY_CONTINUE.set(c, isMark(c) || Character.isHighSurrogate(c));
        }
    }

    private UnicodeTables() {}

    /** A cheap no for nearly all characters. */
    static boolean mayContinue(char character) {
        return MAY_CONTINUE.get(character);
    }

    /** What forms one letter with the character before it: accents, voicing marks, vowels of Hangul. */
    static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || isHalfWidthVoicing(character)
                || (character >= 0x1160 && character <= 0x11FF);
    }

    static boolean isHalfWidthVoicing(int character) {
        return character == 'ﾞ' || character == 'ﾟ';
    }

    /** か + ゙, not an accent. */
    static boolean isVoicing(int character) {
        return character == 0x3099 || character == 0x309A;
    }

    /** Half-width and full-width forms. */
    static boolean isOfOtherWidth(int character) {
        return character >= 0xFF00 && character <= 0xFFEF;
    }

    static boolean isSquare(int character) {
        return character >= 0x3300 && character <= 0x33FF;
    }

    static boolean isInvisible(int character) {
        int type = Character.getType(character);
        if (type == Character.CONTROL) {
            return !Character.isWhitespace(character) || (character >= 0x1C && character <= 0x1F);
        }
        // Marks of Arabic numbers are of the same type and can be seen.
        boolean format = type == Character.FORMAT
                && (character >= 0x2000 || character == 0xAD || character == 0x61C || character == 0x180E);
        return format || isVariationSelector(character) || character == 0x34F;
    }

    static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (character >= 0x180B && character <= 0x180D);
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
