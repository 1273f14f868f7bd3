package jp.tsunagari.portal.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names and titles as they can be seen. What a page does not show, shows as nothing, or turns the text around it, has no
 * place in a name: with it a name would look like another one, or like none.
 */
public final class VisibleText {

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Shown as an empty place, though Unicode counts it among the signs: a cell of braille without a dot. */
    private static final int BLANK_BRAILLE = 0x2800;

    /** Of one letter; more is ink over the lines above and below. */
    private static final int MAX_MARKS = 3;

    private VisibleText() {}

    /** One line without what cannot be seen; what looks like a blank becomes one. */
    public static String line(String text) {
        return SPACE.matcher(withoutInvisible(text)).replaceAll(" ").strip();
    }

    /** A name that is looked for however it is typed: cased, in full width, with what nobody sees. */
    public static String plain(String name) {
        return line(Folding.NFKC.apply(name)).toLowerCase(Locale.ROOT);
    }

    /** The text without what cannot be seen; line breaks and tabs stay. */
    public static String withoutInvisible(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        int before = 0;
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            marks = isMark(character) ? marks + 1 : 0;
            if (isBlankLetter(character)) {
                visible.append(' ');
            } else if ((!isInvisible(character) || chooses(character, before)) && marks <= MAX_MARKS) {
                visible.appendCodePoint(character);
            }
            before = character;
        }
        return visible.toString();
    }

    /** The text without characters that turn the direction of what is around them. */
    public static String withoutTurns(String text) {
        if (isPlain(text)) {
            return text;
        }
        return text.codePoints()
                .filter(character -> !UCharacter.hasBinaryProperty(character, UProperty.BIDI_CONTROL))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a letter or a digit of it can be seen. */
    public static boolean isReadable(String name) {
        return LETTER_OR_DIGIT.matcher(line(name)).find();
    }

    /** ASCII, kana and common kanji: nearly every text. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= ' ' && c < 0x7F)
                    || c == '\n'
                    || c == '\t'
                    || (c >= 0x3000 && c <= 0x30FF && c != 0x3099 && c != 0x309A)
                    || (c >= 0x4E00 && c <= 0x9FFF)
                    || (c >= 0xFF01 && c <= 0xFF9F);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Fillers of Hangul are letters to Unicode and blanks to the eye. */
    private static boolean isBlankLetter(int character) {
        return character == BLANK_BRAILLE
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x115F
                || character == 0x1160;
    }

    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.hasBinaryProperty(character, UProperty.BIDI_CONTROL)
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || type == Character.FORMAT
                || (type == Character.CONTROL && character != '\n' && character != '\t');
    }

    /** A selector after a kanji that chooses its form, as names of people and places have it: 葛󠄀. */
    private static boolean chooses(int character, int before) {
        return character >= 0xE0100
                && character <= 0xE01EF
                && UCharacter.hasBinaryProperty(before, UProperty.IDEOGRAPHIC);
    }
}
