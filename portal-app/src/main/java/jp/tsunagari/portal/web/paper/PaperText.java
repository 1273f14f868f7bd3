package jp.tsunagari.portal.web.paper;

import java.util.function.IntPredicate;

/**
 * A text as a paper can show it. What chooses between forms of a character, or joins characters, goes; a character that no
 * typeface has becomes 〓, by which printers in Japan mark one that they could not set.
 *
 * @param missing how many characters are marked so
 */
record PaperText(String text, int missing) {

    /** GETA MARK. */
    private static final int NOT_SET = 0x3013;

    static PaperText of(String text, IntPredicate isSet) {
        StringBuilder shown = new StringBuilder(text.length());
        int missing = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            boolean white = character == '\n' || character == '\r' || character == '\t';
            if (white || (isSet.test(character) && !isUnseen(character))) {
                shown.appendCodePoint(character);
            } else if (Character.isSpaceChar(character)) {
                shown.append(' ');
            } else if (!isUnseen(character)) {
                shown.appendCodePoint(NOT_SET);
                missing++;
            }
        }
        return new PaperText(shown.toString(), missing);
    }

    /** Selectors and joiners; also what XML cannot have, which texts from before forms left it out may. */
    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0000 && character <= 0xE0FFF)
                || type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || character == 0xFFFE
                || character == 0xFFFF;
    }
}
