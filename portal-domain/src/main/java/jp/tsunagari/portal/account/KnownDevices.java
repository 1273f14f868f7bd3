package jp.tsunagari.portal.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.tsunagari.portal.text.VisibleText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers in which an account has signed in before, each known by a secret of its own. Their tries are counted apart, so
 * that no stranger who types wrong passwords keeps the owner out (OWASP: device cookies).
 */
@Service
@Transactional
public class KnownDevices {

    /** Without signing in for so long, a browser is as unknown as any. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofDays(365);

    /** Of an account; each of them may be tried with on its own. */
    static final int MAX_DEVICES = 20;

    private final JdbcClient database;
    private final Clock clock;

    KnownDevices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether this account has signed in in the browser that has this secret. */
    @Transactional(readOnly = true)
    public boolean knows(String login, SecretToken device) {
        return database.sql("""
                        select exists (
                            select from known_device d join user_account a on a.id = d.account_id
                            where d.token_hash = :hash and a.login = :login and d.last_used_at > :after)
                        """)
                .param("hash", device.hash())
                .param("login", VisibleText.plain(login))
                .param("after", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .query(Boolean.class)
                .single();
    }

    /**
     * Remembers a browser for an account, and still for the others that have signed in there.
     *
     * @param former the secret that the browser had until now, which is good no more: who has planted it learns nothing
     *     from who signs in after them. Null for none
     * @return the secret that the browser has from now on, which is stored nowhere
     */
    public SecretToken remember(long accountId, @Nullable SecretToken former) {
        Instant now = clock.instant();
        SecretToken secret = SecretToken.random();
        database.sql("delete from known_device where last_used_at <= :before")
                .param("before", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .update();
        if (former != null) {
            database.sql("update known_device set token_hash = :hash where token_hash = :former")
                    .param("hash", secret.hash())
                    .param("former", former.hash())
                    .update();
        }
        database.sql("""
                        insert into known_device (token_hash, account_id, last_used_at) values (:hash, :account, :now)
                        on conflict (token_hash, account_id) do update set last_used_at = excluded.last_used_at
                        """)
                .param("hash", secret.hash())
                .param("account", accountId)
                .param("now", Timestamp.from(now))
                .update();
        database.sql("""
                        delete from known_device where account_id = :account and token_hash not in (
                            select token_hash from known_device where account_id = :account
                            order by last_used_at desc, token_hash limit :most)
                        """).param("account", accountId).param("most", MAX_DEVICES).update();
        return secret;
    }

    /** No browser is known to the account any more, as after a password that others may have had. */
    public void forgetAll(long accountId) {
        database.sql("delete from known_device where account_id = :account")
                .param("account", accountId)
                .update();
    }
}
