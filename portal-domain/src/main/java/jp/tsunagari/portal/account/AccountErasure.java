package jp.tsunagari.portal.account;

import java.util.List;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.mail.MailQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases an account with what is known of its person. What belongs to the account goes with it (memberships, drafts, second
 * factor, links, known browsers), as do invitations of its addresses. The audit log and the history of cards keep what was
 * done and when, by an account of which only the number is left.
 */
@Service
public class AccountErasure {

    private final JdbcClient database;
    private final UserAccounts accounts;
    private final MailQueue mails;
    private final AuditLog audit;

    AccountErasure(JdbcClient database, UserAccounts accounts, MailQueue mails, AuditLog audit) {
        this.database = database;
        this.accounts = accounts;
        this.mails = mails;
        this.audit = audit;
    }

    /**
     * Erases it; nothing happens if there is no such account. Its sessions are for the caller to end.
     *
     * @throws UserAccounts.LastAdminException if no admin would be left who can sign in
     */
    @Transactional
    public void erase(long id) {
        accounts.refuseIfLastAdmin(id);
        List<String> addresses = addresses(id);
        // The rules of the two logs let names be blanked in a transaction that says so.
        database.sql("select set_config('portal.erases_account', 'yes', true)")
                .query(String.class)
                .single();
        blankLogs(id, addresses);
        if (!addresses.isEmpty()) {
            database.sql("delete from invitation where email in (:addresses)")
                    .param("addresses", addresses)
                    .update();
        }
        mails.forget(MailQueue.ownerOf(id));
        int erased = database.sql("delete from user_account where id = :id")
                .param("id", id)
                .update();
        if (erased > 0) {
            audit.record(AuditEvent.of(AuditAction.ACCOUNT_ERASED).to(AuditSubject.ACCOUNT, id, null));
        }
    }

    /** All that it has signed in with, as far as the log knows. */
    private List<String> addresses(long id) {
        return database.sql("""
                        select login from user_account where id = :id
                        union select subject_name from audit_event
                        where subject_kind = 'ACCOUNT' and subject_id = cast(:id as text) and subject_name is not null
                        """).param("id", id).query(String.class).list();
    }

    private void blankLogs(long id, List<String> addresses) {
        database.sql("update audit_event set actor = '#' || account_id, address = null where account_id = :id")
                .param("id", id)
                .update();
        database.sql("""
                        update audit_event set subject_name = null,
                            details = case when action in ('EMAIL_CHANGED', 'NAME_CHANGED') then '{}' else details end
                        where subject_kind = 'ACCOUNT' and subject_id = cast(:id as text)
                        """).param("id", id).update();
        if (!addresses.isEmpty()) {
            database.sql("""
                            update audit_event set subject_name = null
                            where subject_kind = 'INVITATION' and subject_name in (:addresses)
                            """).param("addresses", addresses).update();
        }
        database.sql("update card_version set actor = '#' || account_id where account_id = :id")
                .param("id", id)
                .update();
    }
}
