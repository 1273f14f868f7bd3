package jp.tsunagari.portal.account.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.tsunagari.portal.DomainTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long somebody waits who tries again and again. */
@DomainTest
class ThrottleTest {

    private final Attempt attempt = new Attempt("test:" + UUID.randomUUID(), 3);
    private final SetClock clock = new SetClock(Instant.parse("2026-11-25T00:00:00Z"));

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        throttle().forget(attempt);
    }

    @Test
    void theWaitGrowsAndEnds() {
        admitted(3);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Instant until = throttle().admit(attempt).orElseThrow();
            waits.add(Duration.between(clock.instant(), until).toSeconds());
            clock.set(until);
            admitted(1);
        }
        assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
    }

    @Test
    void askingWhileWaitingMakesTheWaitNoLonger() {
        admitted(3);
        Instant until = throttle().admit(attempt).orElseThrow();
        clock.set(until.minusSeconds(1));
        assertThat(throttle().admit(attempt)).contains(until);
        clock.set(until);
        admitted(1);
    }

    @Test
    void whoeverWasRightStartsAgainFromNothing() {
        admitted(3);
        throttle().forget(attempt);
        admitted(3);
    }

    @Test
    void whatIsTakenBackWasNeverTried() {
        admitted(2);
        for (int i = 0; i < 5; i++) {
            admitted(1);
            throttle().takeBack(attempt);
        }
        admitted(1);
        assertThat(throttle().admit(attempt)).isPresent();
    }

    @Test
    void aDayLaterItIsForgotten() {
        admitted(3);
        clock.set(clock.instant().plus(Throttle.FORGOTTEN_AFTER).plusSeconds(1));
        admitted(3);
    }

    @Test
    void aHundredAtOnceAreNotAllLetThrough() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            Throttle throttle = throttle();
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                tries.add(() -> throttle.admit(attempt).isEmpty());
            }
            int admitted = 0;
            for (Future<Boolean> each : many.invokeAll(tries)) {
                admitted += each.get() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(3);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void oneSpellingOfANameIsAsGoodAsAnother() {
        assertThat(Attempt.onAccount("sign-in", " Name@Example.jp ").key())
                .isEqualTo(Attempt.onAccount("sign-in", "name@example.jp").key())
                .isNotEqualTo(Attempt.onAccount("reset", "name@example.jp").key());
    }

    private void admitted(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle().admit(attempt)).isEmpty();
        }
    }

    private Throttle throttle() {
        return new Throttle(database, clock);
    }

    private static final class SetClock extends Clock {

        private Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void set(Instant to) {
            now = to;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
