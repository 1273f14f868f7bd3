package jp.tsunagari.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.text.Eras;
import org.springframework.stereotype.Component;

/** Dates and times as they are written on pages, in the time of Japan wherever the server is. */
@Component("dates")
public class Dates {

    /** The time of everything that the portal shows or writes into files. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Messages messages;
    /** By pattern, of which there are three a language. */
    private final Map<String, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

    public Dates(Messages messages) {
        this.messages = messages;
    }

    /** {@code 2026年11月24日}. */
    public String date(Instant instant) {
        return format("web.date.day", instant);
    }

    /** {@code 2026年11月24日 09:05}. */
    public String time(Instant instant) {
        return format("web.date.time", instant);
    }

    /** {@code 2026年11月24日 09:05:12}, where the order of things matters. */
    public String second(Instant instant) {
        return format("web.date.second", instant);
    }

    /** {@code 2026-11-24T09:05:12+09:00}, for programs. */
    public String exact(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(JAPAN));
    }

    /** {@code 2026-11-24}: the day in Japan, for files. */
    public String iso(Instant instant) {
        return instant.atZone(JAPAN).toLocalDate().toString();
    }

    /** {@code 2026年11月24日} of a day that has no time. */
    public String day(LocalDate day) {
        return date(startOf(day));
    }

    /** When this day begins in Japan. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(JAPAN).toInstant();
    }

    /** {@code 09:05}, for what has just happened. */
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(JAPAN));
    }

    /** {@code 令和7年度（2025年度）}; for a year before the calendar of today, which can only be typed, {@code 1700年度}. */
    public String fiscalYear(int year) {
        if (!Eras.covers(year)) {
            return messages.get("web.date.western-fiscal-year", String.valueOf(year));
        }
        return messages.get("web.date.fiscal-year", Eras.name(year), Eras.year(year), String.valueOf(year));
    }

    private String format(String key, Instant instant) {
        return formatters
                .computeIfAbsent(messages.get(key), pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
                .format(instant.atZone(JAPAN));
    }
}
