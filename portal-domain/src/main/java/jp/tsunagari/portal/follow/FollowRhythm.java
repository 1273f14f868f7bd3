package jp.tsunagari.portal.follow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How often somebody wants to be told what is new: in the morning, before the day's work. */
public enum FollowRhythm {
    DAILY,
    /** On Mondays. */
    WEEKLY,
    /** On the first day of a month. */
    MONTHLY;

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The first morning after this. */
    Instant next(Instant after) {
        ZonedDateTime now = after.atZone(ZONE);
        ZonedDateTime today = now.with(MORNING);
        ZonedDateTime morning = today.isAfter(now) ? today : today.plusDays(1);
        return switch (this) {
            case DAILY -> morning.toInstant();
            case WEEKLY ->
                morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toInstant();
            case MONTHLY ->
                morning.getDayOfMonth() == 1
                        ? morning.toInstant()
                        : morning.with(TemporalAdjusters.firstDayOfNextMonth()).toInstant();
        };
    }

    /** Of the word for it. */
    public String messageKey() {
        return "follow.rhythm." + name().toLowerCase(Locale.ROOT);
    }
}
