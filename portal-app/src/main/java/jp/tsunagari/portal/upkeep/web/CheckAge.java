package jp.tsunagari.portal.upkeep.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Dates;
import org.springframework.stereotype.Component;

/** How long ago something was, by the day in Japan: pages that say so are made anew each day. */
@Component("checkAge")
class CheckAge {

    private final Messages messages;
    private final Clock clock;

    CheckAge(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** In the largest whole unit: {@code 今日}, {@code 8日前}, {@code 3か月前}, {@code 2年前}. */
    public String of(Instant instant) {
        Period age =
                Period.between(instant.atZone(Dates.JAPAN).toLocalDate(), LocalDate.now(clock.withZone(Dates.JAPAN)));
        if (age.getYears() > 0) {
            return messages.get("upkeep.age.years", age.getYears());
        }
        if (age.getMonths() > 0) {
            return messages.get("upkeep.age.months", age.getMonths());
        }
        return age.getDays() > 0 ? messages.get("upkeep.age.days", age.getDays()) : messages.get("upkeep.age.today");
    }
}
