package jp.tsunagari.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.tsunagari.portal.DomainTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which browsers an account knows. */
@DomainTest
@Transactional
class KnownDevicesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");

    @Autowired
    private JdbcClient database;

    @Autowired
    private UserAccounts accounts;

    private long hanako;
    private long taro;

    @BeforeEach
    void people() {
        hanako = accounts.add("devices-hanako@example.jp", "花子", "{noop}x", Role.STAFF);
        taro = accounts.add("devices-taro@example.jp", "太郎", "{noop}x", Role.STAFF);
    }

    @Test
    void aBrowserIsKnownToTheAccountsThatSignedInThere() {
        SecretToken first = devices(NOW).remember(hanako, null);
        assertThat(devices(NOW).knows(" Devices-Hanako@example.jp", first)).isTrue();
        assertThat(devices(NOW).knows("devices-taro@example.jp", first)).isFalse();

        SecretToken second = devices(NOW).remember(taro, first);
        assertThat(devices(NOW).knows("devices-hanako@example.jp", second)).isTrue();
        assertThat(devices(NOW).knows("devices-taro@example.jp", second)).isTrue();
        assertThat(devices(NOW).knows("devices-hanako@example.jp", first))
                .as("who planted it knows nothing")
                .isFalse();
    }

    @Test
    void itIsForgottenAfterAYearAndOnDemand() {
        SecretToken secret = devices(NOW).remember(hanako, null);
        Instant later = NOW.plus(KnownDevices.FORGOTTEN_AFTER);
        assertThat(devices(later.minusSeconds(1)).knows("devices-hanako@example.jp", secret))
                .isTrue();
        assertThat(devices(later).knows("devices-hanako@example.jp", secret)).isFalse();
        devices(NOW).forgetAll(hanako);
        assertThat(devices(NOW).knows("devices-hanako@example.jp", secret)).isFalse();
    }

    @Test
    void onlyTheLatestAreKept() {
        SecretToken oldest = devices(NOW).remember(hanako, null);
        for (int number = 1; number <= KnownDevices.MAX_DEVICES; number++) {
            devices(NOW.plusSeconds(number)).remember(hanako, null);
        }
        assertThat(devices(NOW).knows("devices-hanako@example.jp", oldest)).isFalse();
        assertThat(database.sql("select count(*) from known_device where account_id = ?")
                        .param(hanako)
                        .query(Integer.class)
                        .single())
                .isEqualTo(KnownDevices.MAX_DEVICES);
    }

    private KnownDevices devices(Instant now) {
        return new KnownDevices(database, Clock.fixed(now, ZoneOffset.UTC));
    }
}
