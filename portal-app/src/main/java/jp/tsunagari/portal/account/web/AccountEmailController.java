package jp.tsunagari.portal.account.web;

import java.util.Optional;
import jp.tsunagari.portal.account.EmailChanges;
import jp.tsunagari.portal.account.EmailChanges.EmailChange;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.security.session.OpenSessions;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.MailAddress;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new address for an account whose owner cannot change it, by an admin who says the own password again. */
@Page
class AccountEmailController {

    private final UserAccounts accounts;
    private final EmailChanges changes;
    private final PasswordAgain passwordAgain;
    private final OpenSessions sessions;
    private final SecretLinks mails;
    private final Messages messages;

    AccountEmailController(
            UserAccounts accounts,
            EmailChanges changes,
            PasswordAgain passwordAgain,
            OpenSessions sessions,
            SecretLinks mails,
            Messages messages) {
        this.accounts = accounts;
        this.changes = changes;
        this.passwordAgain = passwordAgain;
        this.sessions = sessions;
        this.mails = mails;
        this.messages = messages;
    }

    @PostMapping("/admin/accounts/{id}/email")
    String change(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn admin,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes redirect) {
        if (accounts.find(id).isEmpty()) {
            throw new NotFoundException("no account " + id);
        }
        FormNotice answer = answer(id, admin, MailAddress.of(email), password);
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, answer);
        if (answer.failed()) {
            redirect.addFlashAttribute("email", email);
        }
        return "redirect:/admin/accounts/" + id;
    }

    private FormNotice answer(long id, SignedIn admin, String address, String password) {
        if (!MailAddress.looksLikeOne(address)) {
            return FormNotice.refused(messages.get("account.email.malformed"), "email");
        }
        Optional<String> objection = passwordAgain.objection(admin, password);
        if (objection.isPresent()) {
            return FormNotice.refused(objection.get(), "email-password");
        }
        Optional<EmailChange> change = changes.changeByAdmin(id, address);
        if (change.isEmpty()) {
            return FormNotice.refused(messages.get("account.change.email-taken"), "email");
        }
        EmailChange done = change.get();
        if (MailAddress.looksLikeOne(done.before())) {
            mails.tell(id, done.before(), "email-tell", done.after());
        }
        // Sessions know the person by the former name.
        sessions.endOthers(id, null);
        return FormNotice.done(messages.get("account.change.email-changed", done.after()));
    }
}
