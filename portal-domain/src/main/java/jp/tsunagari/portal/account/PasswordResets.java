package jp.tsunagari.portal.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which a user chooses a new password without knowing the old one: secret, good once and for an hour. */
@Service
@Transactional(readOnly = true)
public class PasswordResets {

    /** How long a link is good. */
    public static final Duration VALIDITY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final UserAccounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    PasswordResets(JdbcClient jdbc, UserAccounts accounts, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new link for an account; former ones are good no more. */
    @Transactional
    public SecretToken create(long accountId) {
        jdbc.sql("delete from password_reset where account_id = :account")
                .param("account", accountId)
                .update();
        SecretToken token = SecretToken.random();
        jdbc.sql("insert into password_reset (token_hash, account_id, expires_at) values (:hash, :account, :expires)")
                .param("hash", token.hash())
                .param("account", accountId)
                .param("expires", Timestamp.from(clock.instant().plus(VALIDITY)))
                .update();
        return token;
    }

    /** The account that a link belongs to, if it is still good. */
    public Optional<AccountView> find(SecretToken token) {
        return jdbc.sql("select account_id from password_reset"
                        + " where token_hash = :hash and used_at is null and expires_at > :now")
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .flatMap(accounts::find)
                .filter(AccountView::enabled);
    }

    /**
     * Sets the new password.
     *
     * @param passwordHash encoded, with the encoder's prefix
     * @return the account; empty if the link is not good any more
     */
    @Transactional
    public Optional<AccountView> redeem(SecretToken token, String passwordHash) {
        Optional<AccountView> account = find(token);
        int used = jdbc.sql("update password_reset set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", token.hash())
                .update();
        if (used == 0) {
            return Optional.empty();
        }
        account.ifPresent(found -> {
            accounts.resetPassword(found.id(), passwordHash);
            audit.record(AuditEvent.of(AuditAction.PASSWORD_RESET)
                    .by(found.id(), found.displayName())
                    .to(AuditSubject.ACCOUNT, found.id(), found.login()));
        });
        return account;
    }

    /**
     * Sets the password of an account that no one gets into any more.
     *
     * @param passwordHash encoded, with the encoder's prefix
     * @param operator who is named in the log
     */
    @Transactional
    public void setByOperator(long accountId, String passwordHash, String operator) {
        AccountView account =
                accounts.find(accountId).orElseThrow(() -> new IllegalArgumentException("no account " + accountId));
        accounts.resetPassword(accountId, passwordHash);
        audit.record(AuditEvent.of(AuditAction.PASSWORD_RESET)
                .by(operator)
                .to(AuditSubject.ACCOUNT, accountId, account.login()));
    }
}
