package jp.tsunagari.portal.account.session.web;

import jakarta.servlet.http.HttpSession;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.security.session.OpenSessions;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person is signed in, and the way to end it. */
@Page
@RequestMapping("/account/sessions")
class SessionsController {

    private final OpenSessions sessions;
    private final AuditLog audit;
    private final Messages messages;

    SessionsController(OpenSessions sessions, AuditLog audit, Messages messages) {
        this.sessions = sessions;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn person, HttpSession here, Model model) {
        model.addAttribute(
                "sessions",
                sessions.of(person.accountId(), here.getId()).stream()
                        .map(session -> SessionRow.of(session, messages))
                        .toList());
        return "account/sessions";
    }

    /** Ends one; ending the one in use is signing out. */
    @PostMapping("/{handle}/end")
    String end(@AuthenticationPrincipal SignedIn person, @PathVariable String handle, RedirectAttributes redirect) {
        if (!sessions.end(person.accountId(), handle)) {
            throw new NotFoundException("no session " + handle + " of " + person);
        }
        record(person, 1);
        redirect.addFlashAttribute("done", messages.get("account.sessions.ended"));
        return "redirect:/account/sessions";
    }

    @PostMapping("/end-others")
    String endOthers(@AuthenticationPrincipal SignedIn person, HttpSession here, RedirectAttributes redirect) {
        int ended = sessions.endOthers(person.accountId(), here.getId());
        record(person, ended);
        redirect.addFlashAttribute("done", messages.get("account.sessions.ended-others", String.valueOf(ended)));
        return "redirect:/account/sessions";
    }

    private void record(SignedIn person, int ended) {
        audit.record(AuditEvent.of(AuditAction.SESSION_ENDED)
                .to(AuditSubject.ACCOUNT, person.accountId(), person.getUsername())
                .with(messages.stored().get("audit.detail.count"), Integer.toString(ended)));
    }
}
