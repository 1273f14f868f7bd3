package jp.tsunagari.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagari.portal.account.KnownDevices;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.security.session.OpenSessions;
import org.springframework.stereotype.Component;

/** Ways past the wait that wrong passwords have brought about, for who has shown in another way that the account is theirs. */
@Component
public class SignInRecovery {

    private final Throttle throttle;
    private final KnownDevices devices;
    private final DeviceCookie cookie;
    private final OpenSessions sessions;
    private final AuditLog audit;

    SignInRecovery(
            Throttle throttle, KnownDevices devices, DeviceCookie cookie, OpenSessions sessions, AuditLog audit) {
        this.throttle = throttle;
        this.devices = devices;
        this.cookie = cookie;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** What was tried in vain for this login name is forgotten: passwords, and codes after the right one. */
    public void liftWait(long accountId, String login) {
        throttle.forget(Attempt.onAccount(ThrottledAuthenticationProvider.KIND, login));
        throttle.forget(Attempt.onAccount(SecondStep.KIND, Long.toString(accountId)));
    }

    /** As above, with a line in the log that this operator has done it. */
    public void liftWait(long accountId, String login, String operator) {
        liftWait(accountId, login);
        audit.record(AuditEvent.of(AuditAction.WAIT_LIFTED).by(operator).to(AuditSubject.ACCOUNT, accountId, login));
    }

    /** Ends all sessions, and no browser is known any more. */
    public void shutOut(long accountId) {
        sessions.endOthers(accountId, null);
        devices.forgetAll(accountId);
    }

    /**
     * After a password was set by a secret link: the browser that followed it gets in whatever strangers try, and no
     * browser that knew the former password does.
     */
    public void afterReset(long accountId, String login, HttpServletRequest request, HttpServletResponse response) {
        shutOut(accountId);
        throttle.forget(Attempt.onAccount(ThrottledAuthenticationProvider.KIND, login));
        cookie.remember(accountId, request, response);
    }

    /**
     * Who has just chosen a password or an address finds it typed at the sign-in page.
     *
     * @param login what they sign in with, which this browser has just been shown
     */
    public static void typeAhead(String login, HttpServletRequest request, HttpServletResponse response) {
        new RefusedSignIn(login, null, false).keep(request, response);
    }
}
