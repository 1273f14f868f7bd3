package jp.tsunagari.portal.search;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.upkeep.CardCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The values of {@link Facet#CHECKED}. What is lately moves on every night, so the index holds the day of a check, and those
 * who search ask for the days that count today: nothing has to be indexed anew when a year is over.
 */
@Component
public class CheckedDays {

    /** Checked at most {@link CardCheck#FRESH} ago. */
    public static final String YEAR = "year";

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Clock clock;

    CheckedDays(Clock clock) {
        this.clock = clock.withZone(JAPAN);
    }

    /** The day as the index holds it; null if there was no check. */
    public static @Nullable String indexed(@Nullable Instant check) {
        return check == null ? null : LocalDate.ofInstant(check, JAPAN).toString();
    }

    /** The filters with days, as the index has them. */
    public Filters dated(Filters filters) {
        return filters.has(Facet.CHECKED, YEAR) ? filters.only(Facet.CHECKED, lately()) : filters;
    }

    /** How many have been checked lately, from how many on each day. */
    public FacetCounts counts(Map<String, Long> days) {
        LocalDate today = LocalDate.now(clock);
        String first = first(today).toString();
        String last = today.toString();
        // Every search counts this: days as ISO 8601 writes them stand in the order of their letters.
        long sum = days.entrySet().stream()
                .filter(day ->
                        day.getKey().compareTo(first) >= 0 && day.getKey().compareTo(last) <= 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new FacetCounts(Map.of(YEAR, sum));
    }

    private Set<String> lately() {
        LocalDate today = LocalDate.now(clock);
        return first(today)
                .datesUntil(today.plusDays(1))
                .map(LocalDate::toString)
                .collect(toCollection(LinkedHashSet::new));
    }

    private static LocalDate first(LocalDate today) {
        return today.minusDays(CardCheck.FRESH.toDays());
    }
}
