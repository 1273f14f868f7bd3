package jp.tsunagari.portal.theme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a theme.
 *
 * @param slug of its address, which never changes
 * @param version 1 for the first edition, then one more with every saving
 * @param removed whether an admin has taken the theme away
 * @param savedAt when this edition was saved
 * @param author who saved it; null once the account has been erased
 */
public record Theme(
        String slug,
        int version,
        Content content,
        boolean removed,
        Instant savedAt,
        @Nullable String author) {

    /** Whether readers see it on a day. */
    public Standing standing(LocalDate day) {
        if (removed) {
            return Standing.REMOVED;
        }
        Period period = content.period();
        if (period.from() != null && day.isBefore(period.from())) {
            return Standing.TO_COME;
        }
        return period.until() != null && day.isAfter(period.until()) ? Standing.OVER : Standing.SHOWN;
    }

    /** Where a theme stands in its life. */
    public enum Standing {
        SHOWN,
        TO_COME,
        OVER,
        REMOVED
    }

    /**
     * What an admin decides about a theme.
     *
     * @param english null where only the Japanese words are known
     * @param place among the themes, lower numbers first; those with the same number by their titles
     */
    public record Content(Words japanese, @Nullable Words english, Cases cases, Period period, int place) {

        /** In this language where there are words of it, else in Japanese. */
        public Words words(String language) {
            return english != null && language.equals("en") ? english : japanese;
        }
    }

    /**
     * What it says.
     *
     * @param title of one line, not empty
     * @param markdown CommonMark with tables; may be empty
     */
    public record Words(String title, String markdown) {}

    /**
     * Which initiatives it has: those of a list, or those that were chosen.
     *
     * @param filter the query part of a list's address, encoded; empty where initiatives were chosen
     * @param initiatives numbers of those chosen, in order, each once; empty where there is a filter
     */
    public record Cases(String filter, List<Long> initiatives) {

        public Cases {
            initiatives = List.copyOf(initiatives);
            if (filter.isEmpty() == initiatives.isEmpty()) {
                throw new IllegalArgumentException("a theme has a filter or chosen initiatives");
            }
        }

        /** Those that a list has. */
        public static Cases of(String filter) {
            return new Cases(filter, List.of());
        }

        /** Those with these numbers. */
        public static Cases of(List<Long> initiatives) {
            return new Cases("", initiatives);
        }
    }

    /**
     * When readers see it, in days of Japan.
     *
     * @param from the first day; null for at once
     * @param until the last day; null for without end
     */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

        /** At once and without end. */
        public static final Period ALWAYS = new Period(null, null);
    }
}
