package jp.tsunagari.portal.card.web.field;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.text.Eras;
import jp.tsunagari.portal.web.form.FieldReader;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;

/** Year, month and day of a foundation as typed: 2016, 2016年, 平成28, H28; 4, 4月. */
public record FoundedFields(String year, String month, String day) {

    /** Nothing in the catalogue can be older. */
    private static final int MIN_YEAR = 1600;

    private static final Pattern IN_YEAR = Pattern.compile("([0-9]{1,2})\\p{IsHan}?");

    /**
     * Null if nothing was typed, or nothing that is a date: then the field that is wrong has been noted.
     *
     * @param today the last day that is possible
     */
    public @Nullable FoundingDate read(LocalDate today, FieldReader reader) {
        String typedYear = FormText.number(year);
        String typedMonth = FormText.number(month);
        String typedDay = FormText.number(day);
        if (typedYear.isEmpty()) {
            if (!typedMonth.isEmpty() || !typedDay.isEmpty()) {
                reader.reject("year", "card-form.organisation.founded.year-missing");
            }
            return null;
        }
        OptionalInt inYear = Eras.yearOf(typedYear);
        if (inYear.isEmpty()) {
            return refuse("year", "no-date", reader);
        }
        if (inYear.getAsInt() < MIN_YEAR) {
            return refuse("year", "too-early", reader);
        }
        if (typedMonth.isEmpty() && !typedDay.isEmpty()) {
            return refuse("month", "month-missing", reader);
        }
        return date(inYear.getAsInt(), typedMonth, typedDay, today, reader);
    }

    private static @Nullable FoundingDate date(
            int year, String month, String day, LocalDate today, FieldReader reader) {
        if (month.isEmpty()) {
            return year > today.getYear() ? refuse("year", "in-future", reader) : new FoundingDate(year, null, null);
        }
        Matcher inYear = IN_YEAR.matcher(month);
        int monthNumber = inYear.matches() ? Integer.parseInt(inYear.group(1)) : 0;
        if (monthNumber < 1 || monthNumber > 12) {
            return refuse("month", "no-month", reader);
        }
        YearMonth yearMonth = YearMonth.of(year, monthNumber);
        if (yearMonth.isAfter(YearMonth.from(today))) {
            return refuse(year > today.getYear() ? "year" : "month", "in-future", reader);
        }
        if (day.isEmpty()) {
            return new FoundingDate(year, monthNumber, null);
        }
        Matcher inMonth = IN_YEAR.matcher(day);
        int dayNumber = inMonth.matches() ? Integer.parseInt(inMonth.group(1)) : 0;
        if (!yearMonth.isValidDay(dayNumber)) {
            return refuse("day", "no-day", reader);
        }
        return yearMonth.atDay(dayNumber).isAfter(today)
                ? refuse("day", "in-future", reader)
                : new FoundingDate(year, monthNumber, dayNumber);
    }

    private static @Nullable FoundingDate refuse(String field, String why, FieldReader reader) {
        reader.reject(field, "card-form.organisation.founded." + why);
        return null;
    }
}
