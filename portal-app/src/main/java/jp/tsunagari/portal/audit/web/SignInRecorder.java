package jp.tsunagari.portal.audit.web;

import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.security.WrongCodeEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Writes into the log who signs in and out, and who tries to. */
@Component
class SignInRecorder {

    private final AuditLog log;
    private final UserAccounts accounts;
    private final Messages messages;

    SignInRecorder(AuditLog log, UserAccounts accounts, Messages messages) {
        this.log = log;
        this.accounts = accounts;
        this.messages = messages.stored();
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        record(AuditAction.SIGN_IN, event.getAuthentication().getPrincipal());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        record(AuditAction.SIGN_OUT, event.getAuthentication().getPrincipal());
    }

    private void record(AuditAction action, @Nullable Object principal) {
        if (principal instanceof SignedIn person) {
            log.record(AuditEvent.of(action).by(person.accountId(), person.displayName()));
        }
    }

    /** Without an actor: who has failed to sign in has not shown who they are. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        if (event.getException() instanceof AuthenticationServiceException) {
            // The password was not judged; the accounts could not be read, and neither could the log be written.
            return;
        }
        AuditEvent failure = failed(event.getException() instanceof DisabledException ? "disabled" : "wrong");
        // What was typed is kept only if it is the name of an account: people type passwords into that field.
        log.record(accounts.findCredentials(event.getAuthentication().getName())
                .map(account -> failure.to(AuditSubject.ACCOUNT, account.accountId(), account.login()))
                .orElseGet(() ->
                        failure.with(messages.get("audit.detail.account"), messages.get("audit.sign-in.unknown"))));
    }

    /** Who types a wrong code has known the password: worth more of a look than a wrong password. */
    @EventListener
    void refused(WrongCodeEvent event) {
        SignedIn person = event.person();
        log.record(failed("code").to(AuditSubject.ACCOUNT, person.accountId(), person.getUsername()));
    }

    private AuditEvent failed(String reason) {
        return AuditEvent.of(AuditAction.SIGN_IN_FAILED)
                .with(messages.get("audit.detail.reason"), messages.get("audit.sign-in." + reason));
    }
}
