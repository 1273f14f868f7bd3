package jp.tsunagari.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.session.FormTokens;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes into the audit log what was refused: to persons who are signed in, and links and forms whose secret is not good.
 * Ten lines in a row for one of them; then the wait between two grows, so that no one fills the log.
 */
@Component
public class RefusalLog {

    private static final int MAX_IN_A_ROW = 10;
    private static final int MAX_PATH = 200;

    private final AuditLog audit;
    private final Throttle throttle;
    private final Messages messages;

    RefusalLog(AuditLog audit, Throttle throttle, Messages messages) {
        this.audit = audit;
        this.throttle = throttle;
        this.messages = messages.stored();
    }

    /** A person has asked for a page that is not for their role. */
    void access(SignedIn person, HttpServletRequest request) {
        write(
                who(person),
                AuditEvent.of(AuditAction.ACCESS_REFUSED)
                        .by(person.accountId(), person.displayName())
                        .with(messages.get("audit.detail.path"), path(request.getRequestURI())));
    }

    /** A person has asked for something of an organisation that is not theirs. */
    void access(SignedIn person, long organisationId) {
        write(
                who(person),
                AuditEvent.of(AuditAction.ACCESS_REFUSED)
                        .by(person.accountId(), person.displayName())
                        .to(AuditSubject.ORGANISATION, organisationId, null));
    }

    /** A form has come without its token. Who has neither session nor cookie has never been given one, and is a machine. */
    void form(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        SignedIn person = known != null && known.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
        if (person == null && request.getSession(false) == null && !FormTokens.isGiven(request)) {
            return;
        }
        AuditEvent event = AuditEvent.of(AuditAction.TOKEN_REFUSED)
                .with(messages.get("audit.detail.path"), path(request.getRequestURI()));
        write(
                person == null ? who(request) : who(person),
                person == null ? event : event.by(person.accountId(), person.displayName()));
    }

    /** A secret link leads nowhere. What it ends with may have been a secret once, so it is not in the log. */
    public void link(HttpServletRequest request) {
        String path = request.getRequestURI();
        write(
                who(request),
                AuditEvent.of(AuditAction.TOKEN_REFUSED)
                        .with(messages.get("audit.detail.path"), path(path.substring(0, path.lastIndexOf('/') + 1))));
    }

    private void write(String who, AuditEvent event) {
        if (throttle.admit(new Attempt("refusal-log:" + who, MAX_IN_A_ROW)).isEmpty()) {
            audit.record(event);
        }
    }

    private static String who(SignedIn person) {
        return "account:" + person.accountId();
    }

    private static String who(HttpServletRequest request) {
        return "address:" + request.getRemoteAddr();
    }

    private static String path(String path) {
        String shown = path.replaceAll("\\p{Cntrl}", "");
        return shown.length() <= MAX_PATH ? shown : shown.substring(0, MAX_PATH);
    }
}
