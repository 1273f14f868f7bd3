package jp.tsunagari.portal.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * When an organisation was founded, as finely as the source says.
 *
 * @param month 1 to 12, or null
 * @param day 1 to 31, or null; never given without a month
 */
@Embeddable
public record FoundingDate(
        @Column(name = "founded_year") int year,
        @Nullable @Column(name = "founded_month") Integer month,
        @Nullable @Column(name = "founded_day") Integer day) {

    public FoundingDate {
        if (day != null && month == null) {
            throw new IllegalArgumentException("a day without a month");
        }
    }

    /** {@code 2015}, {@code 2015-06} or {@code 2015-06-01}: ISO 8601, cut where the source stops. */
    public String iso() {
        StringBuilder text = new StringBuilder("%04d".formatted(year));
        if (month != null) {
            text.append("-%02d".formatted(month));
        }
        if (day != null) {
            text.append("-%02d".formatted(day));
        }
        return text.toString();
    }

    /** Of the words for it, with year, month and day as arguments: as finely as it is known. */
    public String messageKey() {
        return "card.founded." + (month == null ? "year" : day == null ? "month" : "day");
    }
}
