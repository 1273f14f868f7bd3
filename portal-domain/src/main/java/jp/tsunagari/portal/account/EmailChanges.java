package jp.tsunagari.portal.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.text.VisibleText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new address for an account, which is also its login name: it changes only when a reader of its mail agrees. */
@Service
@Transactional(readOnly = true)
public class EmailChanges {

    /** How long a link is good. */
    public static final Duration VALIDITY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final UserAccounts accounts;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    EmailChanges(JdbcClient jdbc, UserAccounts accounts, AuditLog audit, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.messages = messages.stored();
        this.clock = clock;
    }

    /**
     * Keeps a wish; a former one of this account is void.
     *
     * @return the secret of the link, which is stored nowhere
     */
    @Transactional
    public SecretToken wish(long accountId, String email) {
        SecretToken token = SecretToken.random();
        jdbc.sql("""
                        insert into email_change (account_id, token_hash, email, expires_at)
                        values (:account, :hash, :email, :expires)
                        on conflict (account_id) do update set
                            token_hash = excluded.token_hash, email = excluded.email, expires_at = excluded.expires_at
                        """)
                .param("account", accountId)
                .param("hash", token.hash())
                .param("email", VisibleText.plain(email))
                .param("expires", Timestamp.from(clock.instant().plus(VALIDITY)))
                .update();
        return token;
    }

    /** What a link would do; empty if it is not good any more, or another account has the address by now. */
    public Optional<EmailChange> find(SecretToken token) {
        return jdbc.sql("""
                        select c.account_id, a.login, c.email from email_change c
                        join user_account a on a.id = c.account_id
                        where c.token_hash = :hash and c.expires_at > :now and a.enabled
                          and not exists (select from user_account other where other.login = c.email)
                        """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new EmailChange(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /**
     * Changes the address. Of two accounts that want the same one, the first to agree gets it.
     *
     * @return what changed; empty as with {@link #find}
     */
    @Transactional
    public Optional<EmailChange> confirm(SecretToken token) {
        Optional<EmailChange> change = find(token);
        change.ifPresent(this::apply);
        return change;
    }

    /**
     * Changes the address of a person who cannot do so, as where no mail is sent.
     *
     * @return what changed; empty if another account has the address
     */
    @Transactional
    public Optional<EmailChange> changeByAdmin(long accountId, String email) {
        String address = VisibleText.plain(email);
        if (accounts.findCredentials(address).isPresent()) {
            return Optional.empty();
        }
        Optional<EmailChange> change =
                accounts.find(accountId).map(account -> new EmailChange(accountId, account.login(), address));
        change.ifPresent(this::apply);
        return change;
    }

    private void apply(EmailChange change) {
        accounts.changeLogin(change.accountId(), change.after());
        jdbc.sql("delete from email_change where account_id = :account")
                .param("account", change.accountId())
                .update();
        audit.record(AuditEvent.of(AuditAction.EMAIL_CHANGED)
                .to(AuditSubject.ACCOUNT, change.accountId(), change.after())
                .with(messages.get("audit.detail.before"), change.before())
                .with(messages.get("audit.detail.after"), change.after()));
    }

    /**
     * A change of the address of an account.
     *
     * @param before the login name until then; not always an address
     * @param after the new address, in lower case
     */
    public record EmailChange(long accountId, String before, String after) {}
}
