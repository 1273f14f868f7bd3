package jp.tsunagari.portal.account.factor;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The passkeys of accounts, as their owners see them. They are made and judged where browsers are answered; this module
 * knows neither.
 */
@Service
@Transactional
public class Passkeys {

    /** More than a person has devices; each is offered at signing in. */
    public static final int MAX_OF_ACCOUNT = 10;

    private static final String OF_ACCOUNT = """
            user_entity_user_id in (select e.id from user_entities e join user_account a on a.login = e.name
                                    where a.id = :account)""";

    private final JdbcClient database;
    private final FactorLog log;

    Passkeys(JdbcClient database, FactorLog log) {
        this.database = database;
        this.log = log;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(long accountId) {
        return database.sql("select credential_id, label, created, last_used from user_credentials where "
                        + OF_ACCOUNT
                        + " order by created, credential_id")
                .param("account", accountId)
                .query((row, number) -> new Passkey(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Says in the log that one has been added. */
    public void recordAdded(long accountId) {
        log.record(accountId, "passkey-added");
    }

    /** Whether this account had it. */
    public boolean remove(long accountId, String id) {
        boolean removed = database.sql("delete from user_credentials where credential_id = :id and " + OF_ACCOUNT)
                        .param("id", id)
                        .param("account", accountId)
                        .update()
                > 0;
        if (removed) {
            log.record(accountId, "passkey-removed");
        }
        return removed;
    }

    /** Whether there were any; the caller says so in the log. */
    boolean removeAll(long accountId) {
        return database.sql("delete from user_credentials where " + OF_ACCOUNT)
                        .param("account", accountId)
                        .update()
                > 0;
    }

    /**
     * A passkey.
     *
     * @param id of the credential, in Base64url; public
     * @param label what its owner calls it
     * @param lastUsedAt the time it was made, if it was never used
     */
    public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}
}
