package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpSession;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.PasswordResets;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormNotice;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links by which users choose a new password, made by admins. */
@Page
class AccountResetController {

    private final UserAccounts accounts;
    private final PasswordResets resets;
    private final SecretLinks links;
    private final HandOverController handOver;
    private final AuditLog audit;
    private final Messages messages;

    AccountResetController(
            UserAccounts accounts,
            PasswordResets resets,
            SecretLinks links,
            HandOverController handOver,
            AuditLog audit,
            Messages messages) {
        this.accounts = accounts;
        this.resets = resets;
        this.links = links;
        this.handOver = handOver;
        this.audit = audit;
        this.messages = messages;
    }

    @PostMapping("/admin/accounts/{id}/reset")
    String reset(@PathVariable long id, HttpSession session, RedirectAttributes redirect) {
        AccountView account = accounts.find(id).orElseThrow(() -> new NotFoundException("no account " + id));
        String link = links.reset(resets.create(id), id);
        audit.record(AuditEvent.of(AuditAction.RESET_LINK_MADE).to(AuditSubject.ACCOUNT, id, account.login()));
        String back = "/admin/accounts/" + id;
        if (!account.login().contains("@") || !links.tell(id, account.login(), "reset", account.displayName(), link)) {
            return handOver.show(link, messages.get("account.change.reset-by-hand"), back, session);
        }
        redirect.addFlashAttribute(
                FormNotice.ATTRIBUTE, FormNotice.done(messages.get("account.change.reset-sent", account.login())));
        return "redirect:" + back;
    }
}
