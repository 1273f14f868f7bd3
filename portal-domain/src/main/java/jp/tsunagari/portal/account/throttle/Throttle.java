package jp.tsunagari.portal.account.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a caller try, or says when they may try again. A try is counted before it is judged, in one statement, so that a
 * hundred at once are not all let through; who was right takes it back. The count is in the database and the same
 * for all nodes.
 *
 * <p>After the free tries the wait is 30 seconds and doubles up to 15 minutes. A day without a try forgets them all.
 */
@Service
public class Throttle {

    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration MAX_WAIT = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    Throttle(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts a try.
     *
     * @return empty if it may be made; else the time from which on the next one may
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Instant> admit(Attempt attempt) {
        OffsetDateTime now = now();
        forgetOld(now);
        int counted = database.sql("""
                        insert into attempt as a (subject, tries, last_tried_at) values (:subject, 1, :now)
                        on conflict (subject) do update set
                            tries = a.tries + 1,
                            last_tried_at = :now,
                            waits_until = case when a.tries + 1 >= :free then cast(:now as timestamptz)
                                + least(:longest, :first * power(2, least(a.tries + 1 - :free, 20)))
                                * interval '1 second' end
                        where a.waits_until is null or a.waits_until <= :now""")
                .param("subject", attempt.key())
                .param("now", now)
                .param("free", attempt.free())
                .param("first", FIRST_WAIT.toSeconds())
                .param("longest", MAX_WAIT.toSeconds())
                .update();
        return counted == 1 ? Optional.empty() : Optional.of(waitsUntil(attempt));
    }

    /** The try was right: for an account, nothing has been tried in vain any more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(Attempt attempt) {
        database.sql("delete from attempt where subject = :subject")
                .param("subject", attempt.key())
                .update();
    }

    /** The try was right, or was none: it is taken back, and those before it stay counted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void takeBack(Attempt attempt) {
        database.sql("update attempt set tries = greatest(tries - 1, 0), waits_until = null where subject = :subject")
                .param("subject", attempt.key())
                .update();
    }

    private Instant waitsUntil(Attempt attempt) {
        return database.sql("select waits_until from attempt where subject = :subject")
                .param("subject", attempt.key())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseGet(clock::instant);
    }

    private void forgetOld(OffsetDateTime now) {
        database.sql("delete from attempt where last_tried_at < :before")
                .param("before", now.minus(FORGOTTEN_AFTER))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
