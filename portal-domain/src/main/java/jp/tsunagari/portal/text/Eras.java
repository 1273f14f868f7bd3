package jp.tsunagari.portal.text;

import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as Japanese eras count them, by the calendar of the JDK; from Meiji on. */
public final class Eras {

    private static final String FIRST_YEAR = "元";
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";

    /** Japan counts days as the west does since then; the JDK's calendar of eras begins there. */
    private static final int MIN_YEAR = 1873;

    private static final Pattern WESTERN = Pattern.compile("([0-9]{4})年?");
    private static final Pattern IN_ERA = Pattern.compile("(\\p{IsHan}{2}|[A-Za-z])[. ]?([0-9]{1,2}|元)年?");

    private Eras() {}

    /**
     * The western year.
     *
     * @param era 令和 or R
     * @param year in digits of any width, in kanji below a hundred, or 元 for the first
     * @throws IllegalArgumentException if there is no such era or year
     */
    public static int western(String era, String year) {
        JapaneseEra found = find(era).orElseThrow(() -> new IllegalArgumentException("no era: " + era));
        int number = year.equals(FIRST_YEAR) ? 1 : number(year);
        return JapaneseChronology.INSTANCE.prolepticYear(found, 1) + number - 1;
    }

    /** The western year that a text says: 2016, 2016年, 平成28, H28; empty if it says none. */
    public static OptionalInt yearOf(String typed) {
        String text = Folding.NFKC.apply(typed).strip();
        Matcher western = WESTERN.matcher(text);
        if (western.matches()) {
            return OptionalInt.of(Integer.parseInt(western.group(1)));
        }
        Matcher era = IN_ERA.matcher(text);
        if (!era.matches()) {
            return OptionalInt.empty();
        }
        String name = era.group(1).toUpperCase(Locale.ROOT);
        return isEra(name) ? OptionalInt.of(western(name, era.group(2))) : OptionalInt.empty();
    }

    /** Whether an era has this name or letter. */
    public static boolean isEra(String name) {
        return find(name).isPresent();
    }

    /** Whether a western year has an era here. */
    public static boolean covers(int western) {
        return western >= MIN_YEAR;
    }

    /**
     * The name of the era in which a western year ends: 令和 for 2019.
     *
     * @param western a year that is {@link #covers covered}
     */
    public static String name(int western) {
        return lastDay(western).getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
    }

    /** The number of a covered western year in the era in which it ends, 元 for the first. */
    public static String year(int western) {
        int year = lastDay(western).get(ChronoField.YEAR_OF_ERA);
        return year == 1 ? FIRST_YEAR : String.valueOf(year);
    }

    private static int number(String year) {
        int ten = year.indexOf('十');
        if (ten >= 0) {
            int tens = ten == 0 ? 1 : number(year.substring(0, ten));
            return tens * 10 + (ten + 1 == year.length() ? 0 : number(year.substring(ten + 1)));
        }
        StringBuilder digits = new StringBuilder();
        year.chars().map(KANJI_DIGITS::indexOf).filter(digit -> digit >= 0).forEach(digits::append);
        return Integer.parseInt(digits.length() == year.length() ? digits.toString() : year);
    }

    private static JapaneseDate lastDay(int western) {
        return JapaneseDate.from(LocalDate.of(western, 12, 31));
    }

    private static Optional<JapaneseEra> find(String name) {
        return Arrays.stream(JapaneseEra.values())
                .filter(era -> era.getDisplayName(TextStyle.FULL, Locale.JAPAN).equals(name)
                        || era.getDisplayName(TextStyle.NARROW, Locale.JAPAN).equals(name))
                .findFirst();
    }
}
