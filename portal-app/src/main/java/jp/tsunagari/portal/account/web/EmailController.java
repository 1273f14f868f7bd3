package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import jp.tsunagari.portal.account.EmailChanges;
import jp.tsunagari.portal.account.EmailChanges.EmailChange;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.security.SignInRecovery;
import jp.tsunagari.portal.security.session.OpenSessions;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.MailAddress;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the link in the mail to a new address leads. Its reader may be signed in on another device. */
@Page
@RequestMapping("/account-email/{token}")
class EmailController {

    private final EmailChanges changes;
    private final GuessedLinks guessed;
    private final SecretLinks links;
    private final OpenSessions sessions;

    EmailController(EmailChanges changes, GuessedLinks guessed, SecretLinks links, OpenSessions sessions) {
        this.changes = changes;
        this.guessed = guessed;
        this.links = links;
        this.sessions = sessions;
    }

    /** Changes nothing yet: programs that look for viruses follow the links in mails. */
    @GetMapping
    String ask(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        SecretPage.keep(response);
        Optional<EmailChange> change = guessed.find(request, () -> changes.find(new SecretToken(token)));
        if (change.isEmpty()) {
            return SecretPage.deadLink(response);
        }
        model.addAttribute("token", token);
        model.addAttribute("change", change.get());
        return "account/email";
    }

    @PostMapping
    String confirm(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<EmailChange> change = guessed.find(request, () -> changes.confirm(new SecretToken(token)));
        if (change.isEmpty()) {
            return SecretPage.deadLink(response);
        }
        EmailChange done = change.get();
        if (MailAddress.looksLikeOne(done.before())) {
            links.tell(done.accountId(), done.before(), "email-tell", done.after());
        }
        // Sessions know the person by the former name.
        sessions.endOthers(done.accountId(), null);
        SignInRecovery.typeAhead(done.after(), request, response);
        return "redirect:/login?done=address";
    }
}
