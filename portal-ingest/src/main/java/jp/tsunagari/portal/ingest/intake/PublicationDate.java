package jp.tsunagari.portal.ingest.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * When a publisher published something, as finely as it says.
 *
 * @param month 1 to 12, or null
 * @param day 1 to 31, or null; never given without a month
 */
record PublicationDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Pattern TYPED = Pattern.compile(
            "([0-9]{4})(?:\\s*[-/.\u5E74]\\s*(?:([0-9]{1,2})(?:\\s*[-/.\u6708]\\s*(?:([0-9]{1,2})\\s*\u65E5?)?)?)?)?");

    public PublicationDate {
        if (day != null && month == null) {
            throw new IllegalArgumentException("a day without a month");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("no year of a publication: " + year);
        }
        // Refuses a 31st of February.
        LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** As people write it: {@code 2026}, {@code 2026-03}, {@code 2026/3/25}, with the signs of Japanese dates too. */
    public static Optional<PublicationDate> parse(String typed) {
        Matcher parts = TYPED.matcher(Folding.NFKC.apply(typed).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PublicationDate(
                    Integer.parseInt(parts.group(1)), number(parts.group(2)), number(parts.group(3))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** {@code 2026}, {@code 2026-03} or {@code 2026-03-25}: ISO 8601, cut where the publisher stops. */
    public String iso() {
        return String.format(Locale.ROOT, "%04d", year)
                + (month == null ? "" : String.format(Locale.ROOT, "-%02d", month))
                + (day == null ? "" : String.format(Locale.ROOT, "-%02d", day));
    }
}
