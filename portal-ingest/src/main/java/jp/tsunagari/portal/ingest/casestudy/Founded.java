package jp.tsunagari.portal.ingest.casestudy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Eras;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * When an organisation was founded: a Western or Japanese year, with or without month and day.
 *
 * @param asWritten as in the document
 * @param year Western year; null when the date cannot be read
 * @param month 1 to 12; null when it is not given
 * @param day of the month; null when it is not given
 */
public record Founded(
        String asWritten,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");
    private static final Pattern DATE = Pattern.compile("(?<![0-9])(明治|大正|昭和|平成|令和|(?<![A-Z])[MTSHR])?\\.?"
            + "([0-9]{1,4}|元)(?:年度?|[./-]|(?<=[0-9]{4})(?![0-9人名円件回]))"
            + "(?:([0-9]{1,2})(?:月|[./-]|(?![0-9]))(?:([0-9]{1,2})(?:日|(?![0-9])))?)?");
    /** What tells the date of the founding from others in the field. */
    private static final Pattern FOUNDING = Pattern.compile("創立|設立|発足|結成|創業|創設");

    private static final Pattern KANJI_NUMBER = Pattern.compile("[〇一二三四五六七八九十]+(?=[年月日])");
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final int MIN_YEAR = 1600;
    private static final int MAX_YEAR = 2200;

    /** Year, month and day are null when the text is no date. */
    static Founded read(String asWritten) {
        String text = REMARK.matcher(Folding.NAMES.apply(asWritten).toUpperCase(Locale.ROOT))
                .replaceAll("");
        String digits = KANJI_NUMBER.matcher(text).replaceAll(number -> digits(number.group()));
        List<Founded> dates = new ArrayList<>();
        Matcher date = DATE.matcher(digits);
        while (date.find()) {
            Founded found = read(asWritten, date);
            if (found.year() == null) {
                return found;
            }
            if (FOUNDING.matcher(digits).region(date.end(), digits.length()).lookingAt()) {
                return found;
            }
            dates.add(found);
        }
        return dates.isEmpty() ? unreadable(asWritten) : dates.get(0);
    }

    private static Founded read(String asWritten, Matcher date) {
        int year = year(date.group(1), date.group(2));
        Integer month = number(date.group(3));
        Integer day = number(date.group(4));
        return year < MIN_YEAR || year > MAX_YEAR || !isPossible(year, month, day)
                ? unreadable(asWritten)
                : new Founded(asWritten, year, month, day);
    }

    /** 四十二 as 42, and 二〇一五 as 2015. */
    private static String digits(String kanji) {
        int ten = kanji.indexOf('十');
        if (ten < 0) {
            StringBuilder digits = new StringBuilder();
            kanji.chars().forEach(c -> digits.append(KANJI_DIGITS.indexOf(c)));
            return digits.toString();
        }
        String tens = kanji.substring(0, ten);
        String ones = kanji.substring(ten + 1);
        return (tens.isEmpty() ? "1" : digits(tens)) + (ones.isEmpty() ? "0" : digits(ones));
    }

    private static Founded unreadable(String asWritten) {
        return new Founded(asWritten, null, null, null);
    }

    private static int year(@Nullable String era, String written) {
        if (era != null) {
            return Eras.western(era, written);
        }
        return written.equals("元") ? 1 : Integer.parseInt(written);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static boolean isPossible(int year, @Nullable Integer month, @Nullable Integer day) {
        if (month == null) {
            return true;
        }
        return month >= 1
                && month <= 12
                && (day == null || (day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()));
    }
}
