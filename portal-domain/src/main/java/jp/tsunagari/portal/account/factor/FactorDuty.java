package jp.tsunagari.portal.account.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which admins have to set up a second factor, and until when. Unless an operator has said otherwise, all of them have to
 * as soon as there are two: then one can help the other who has lost it.
 */
@Service
public class FactorDuty {

    /** Of whom a second factor is demanded. */
    enum Demand {
        /** Of no one. */
        FALSE,
        /** Of every admin, at once. */
        TRUE,
        /** Of every admin from the second one on, after a time. */
        AUTO
    }

    private final JdbcClient database;
    private final Clock clock;
    private final Demand demand;
    private final Duration grace;

    public FactorDuty(
            JdbcClient database,
            Clock clock,
            @Value("${portal.security.totp-required-for-admins:auto}") String demand,
            @Value("${portal.security.totp-grace-days:14}") int graceDays) {
        this.database = database;
        this.clock = clock;
        this.demand = Demand.valueOf(demand.strip().toUpperCase(Locale.ROOT));
        this.grace = Duration.ofDays(graceDays);
    }

    /**
     * From when on an admin gets no further without a second factor; empty if that is never so. The time begins when they
     * are first told.
     */
    @Transactional
    public Optional<Instant> dueFor(long accountId) {
        if (demand == Demand.FALSE) {
            return Optional.empty();
        }
        AdminState state = state(accountId);
        if (state.hasFactor()) {
            return Optional.empty();
        }
        if (demand == Demand.TRUE) {
            return Optional.of(Instant.EPOCH);
        }
        if (state.admins() < 2) {
            return Optional.empty();
        }
        OffsetDateTime asked = state.askedAt();
        return Optional.of((asked == null ? askNow(accountId) : asked.toInstant()).plus(grace));
    }

    private AdminState state(long accountId) {
        return database.sql("""
                        select
                            exists (select from account_with_second_step where account_id = :account),
                            (select count(*) from user_account where role = 'ADMIN' and enabled),
                            (select factor_asked_at from user_account where id = :account)
                        """)
                .param("account", accountId)
                .query((row, number) ->
                        new AdminState(row.getBoolean(1), row.getInt(2), row.getObject(3, OffsetDateTime.class)))
                .single();
    }

    private Instant askNow(long accountId) {
        Instant now = clock.instant();
        database.sql("update user_account set factor_asked_at = :now where id = :account and factor_asked_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", accountId)
                .update();
        return now;
    }

    private record AdminState(
            boolean hasFactor, int admins, @Nullable OffsetDateTime askedAt) {}
}
