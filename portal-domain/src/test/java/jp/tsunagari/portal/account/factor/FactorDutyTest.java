package jp.tsunagari.portal.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which admins have to set up a second factor, and until when. */
@DomainTest
@Transactional
class FactorDutyTest {

    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
    private static final Duration GRACE = Duration.ofDays(14);

    @Autowired
    private JdbcClient database;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private SecondFactors factors;

    private long first;

    @BeforeEach
    void oneAdmin() {
        database.sql("update user_account set enabled = false where role = 'ADMIN'")
                .update();
        first = accounts.add("duty-first", "", "{noop}x", Role.ADMIN);
    }

    @Test
    void anAdminAloneMayDoWithoutOne() {
        assertThat(duty("auto", NOW).dueFor(first)).isEmpty();
    }

    @Test
    void fromTheSecondOnEachHasTimeFromWhenTheyWereTold() {
        long second = accounts.add("duty-second", "", "{noop}x", Role.ADMIN);
        assertThat(duty("auto", NOW).dueFor(first)).contains(NOW.plus(GRACE));
        Instant later = NOW.plus(Duration.ofDays(3));
        assertThat(duty("auto", later).dueFor(first)).as("does not begin again").contains(NOW.plus(GRACE));
        assertThat(duty("auto", later).dueFor(second)).contains(later.plus(GRACE));
    }

    @Test
    void whoHasOneIsLeftAloneAndWhoLosesItGetsTimeAgain() {
        accounts.add("duty-second", "", "{noop}x", Role.ADMIN);
        assertThat(duty("auto", NOW).dueFor(first)).contains(NOW.plus(GRACE));
        database.sql("""
                        insert into second_factor (account_id, secret, created_at, confirmed_at, last_step)
                        values (?, decode(repeat('ab', 20), 'hex'), now(), now(), 0)
                        """).param(first).update();
        Instant later = NOW.plus(Duration.ofDays(30));
        assertThat(duty("auto", later).dueFor(first)).isEmpty();
        assertThat(factors.remove(first, "test")).isTrue();
        assertThat(duty("auto", later).dueFor(first)).contains(later.plus(GRACE));
    }

    @Test
    void anOperatorMayDemandItAtOnceOrNever() {
        accounts.add("duty-second", "", "{noop}x", Role.ADMIN);
        assertThat(duty("true", NOW).dueFor(first)).contains(Instant.EPOCH);
        assertThat(duty("false", NOW).dueFor(first)).isEmpty();
    }

    private FactorDuty duty(String demand, Instant now) {
        return new FactorDuty(database, Clock.fixed(now, ZoneOffset.UTC), demand, (int) GRACE.toDays());
    }
}
