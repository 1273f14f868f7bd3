package jp.tsunagari.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates and times as they are written on pages: in Japanese, and in the time of Japan wherever the server stands. */
@Component("dates")
public class Dates {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.JAPANESE);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.JAPANESE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.JAPANESE);

    /** {@code 2026年11月24日}. */
    public String date(Instant instant) {
        return DATE.format(instant.atZone(JAPAN));
    }

    /** {@code 2026年11月24日 09:05}. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(JAPAN));
    }

    /** {@code 2026年11月24日 09:05:12}, where the order of things matters. */
    public String second(Instant instant) {
        return SECOND.format(instant.atZone(JAPAN));
    }

    /** {@code 2026-11-24T09:05:12+09:00}, for programs. */
    public String exact(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(JAPAN));
    }

    /** When this day begins in Japan. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(JAPAN).toInstant();
    }

    /** {@code 09:05}, for what has just happened. */
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(JAPAN));
    }

    /** {@code 令和7年度（2025年度）}. */
    public String fiscalYear(int year) {
        return year < 2019 ? year + "年度" : "令和%s年度（%d年度）".formatted(year == 2019 ? "元" : year - 2018, year);
    }
}
