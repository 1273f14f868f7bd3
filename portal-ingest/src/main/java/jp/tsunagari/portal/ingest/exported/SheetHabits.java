package jp.tsunagari.portal.ingest.exported;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Folding;

/** What spreadsheets do to cells that nobody has edited. */
final class SheetHabits {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?|[+-]?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]{1,3})?");
    private static final Pattern LIKE_A_DATE = Pattern.compile("[0-9]{1,4}[-/.][0-9]{1,2}([-/.][0-9]{1,4})?");
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}|[0-9]{1,2}\u6708[0-9]{1,2}\u65E5|[0-9]{1,2}-[A-Za-z]{3}|[A-Za-z]{3}-[0-9]{2}|[0-9]{5}");

    private static final Pattern ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!)|Err:[0-9]{3}");

    static final String NO_CHANGE = "none";

    /** Of the cells of the format, and some less for what is put at the end of a text that is cut. */
    private static final int CUT = 32_000;

    private SheetHabits() {}

    /** Whether the cell is what was written, however a spreadsheet shows that; not told apart are only numbers and cut ends. */
    static boolean isSame(String written, String cell) {
        return cell.equals(written)
                || written.equals("'" + cell)
                || isSameNumber(written, cell)
                || (cell.length() >= CUT
                        && written.length() >= cell.length()
                        && written.startsWith(cell.substring(0, CUT)));
    }

    private static boolean isSameNumber(String written, String cell) {
        Optional<BigDecimal> was = number(written);
        return was.isPresent()
                && number(cell)
                        .filter(is -> is.compareTo(was.orElseThrow()) == 0)
                        .isPresent();
    }

    /** The text as the reader of files gives it: without control characters and without space around it. */
    static String comparable(String written) {
        StringBuilder text = new StringBuilder(written.length());
        written.chars().filter(letter -> !Character.isISOControl(letter)).forEach(letter -> text.append((char) letter));
        return text.toString().strip();
    }

    /**
     * What a spreadsheet may have done to a cell that is not as it was written.
     *
     * @param shiftJis whether the file is in Shift_JIS
     * @return the key of the words for it; {@link #NO_CHANGE} if the file only cannot hold the text, and "" if a person has
     *     edited it
     */
    static String fault(String written, String cell, boolean shiftJis) {
        if (isMadeADate(written, cell)) {
            return "date";
        }
        if (ERROR.matcher(cell).matches()) {
            return "formula";
        }
        if (shiftJis) {
            if (!WINDOWS_31J.newEncoder().canEncode(written)) {
                return isSameInShiftJis(written, cell) ? NO_CHANGE : "encoding";
            }
        }
        return "";
    }

    /** Whether the text was made a date. */
    private static boolean isMadeADate(String written, String cell) {
        return LIKE_A_DATE.matcher(written).matches() && DATE.matcher(cell).matches();
    }

    /** Characters that Shift_JIS does not have are question marks or others like them there. */
    private static boolean isSameInShiftJis(String written, String cell) {
        CharsetEncoder encoder = WINDOWS_31J.newEncoder();
        int place = 0;
        for (int i = 0; i < written.length(); ) {
            int letter = written.codePointAt(i);
            String one = Character.toString(letter);
            i += one.length();
            if (encoder.canEncode(one)) {
                if (!cell.startsWith(one, place)) {
                    return false;
                }
                place += one.length();
            } else if (place >= cell.length()) {
                return false;
            } else {
                place += one.length() > 1 && cell.startsWith("??", place) ? 2 : 1;
            }
        }
        return place == cell.length();
    }

    static boolean isShiftJis(String encoding) {
        return encoding.toLowerCase(Locale.ROOT).equals("windows-31j")
                || encoding.toLowerCase(Locale.ROOT).equals("shift_jis");
    }

    /** A whole number, with thousands marks, in full width or as a fraction; empty for anything else. */
    static Optional<Long> whole(String cell) {
        return number(cell).flatMap(number -> {
            try {
                return Optional.of(number.longValueExact());
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<BigDecimal> number(String cell) {
        String plain = Folding.NFKC.apply(cell).strip();
        return plain.length() <= 40 && NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(",", "")))
                : Optional.empty();
    }
}
