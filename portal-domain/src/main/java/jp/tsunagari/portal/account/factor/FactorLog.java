package jp.tsunagari.portal.account.factor;

import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes into the audit log what becomes of the second factors of accounts. */
@Component
class FactorLog {

    private final JdbcClient database;
    private final AuditLog audit;
    private final Messages messages;

    FactorLog(JdbcClient database, AuditLog audit, Messages messages) {
        this.database = database;
        this.audit = audit;
        this.messages = messages.stored();
    }

    /** @param what a key below {@code account.log} */
    void record(long accountId, String what) {
        audit.record(event(accountId, what));
    }

    /**
     * @param what a key below {@code account.log}
     * @param operator who is named in place of the person who is signed in
     */
    void record(long accountId, String what, String operator) {
        audit.record(event(accountId, what).by(operator));
    }

    private AuditEvent event(long accountId, String what) {
        String login = database.sql("select login from user_account where id = ?")
                .param(accountId)
                .query(String.class)
                .single();
        return AuditEvent.of(AuditAction.SECOND_FACTOR_CHANGED)
                .to(AuditSubject.ACCOUNT, accountId, login)
                .with(messages.get("audit.detail.what"), messages.get("account.log." + what));
    }
}
