package jp.tsunagari.portal.ingest.casestudy;

import java.time.YearMonth;
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
    private static final Pattern DATE = Pattern.compile("(?:西暦)?(明治|大正|昭和|平成|令和|[MTSHR])?\\.?([0-9]{1,4}|元)[年./-]"
            + "(?:([0-9]{1,2})(?:月|[./-]|$)(?:([0-9]{1,2})日?)?)?(?:創立|設立|頃)?");
    private static final int MIN_YEAR = 1600;
    private static final int MAX_YEAR = 2200;

    /** Year, month and day are null when the text is no date. */
    static Founded read(String asWritten) {
        String text = REMARK.matcher(Folding.NAMES.apply(asWritten).toUpperCase(Locale.ROOT))
                .replaceAll("");
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return unreadable(asWritten);
        }
        int year = year(date.group(1), date.group(2));
        Integer month = number(date.group(3));
        Integer day = number(date.group(4));
        if (year < MIN_YEAR || year > MAX_YEAR || !isPossible(year, month, day)) {
            return unreadable(asWritten);
        }
        return new Founded(asWritten, year, month, day);
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
