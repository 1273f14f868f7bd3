package jp.tsunagari.portal.account.web;

import java.util.Optional;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.factor.SecondFactors;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.MailAddress;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking the second factor from an account whose owner has lost it, by an admin who says the own password again. */
@Page
class AccountFactorController {

    private final UserAccounts accounts;
    private final SecondFactors factors;
    private final PasswordAgain passwordAgain;
    private final SecretLinks mails;
    private final Messages messages;

    AccountFactorController(
            UserAccounts accounts,
            SecondFactors factors,
            PasswordAgain passwordAgain,
            SecretLinks mails,
            Messages messages) {
        this.accounts = accounts;
        this.factors = factors;
        this.passwordAgain = passwordAgain;
        this.mails = mails;
        this.messages = messages;
    }

    @PostMapping("/admin/accounts/{id}/second-factor/remove")
    String remove(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn admin,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes redirect) {
        AccountView account = accounts.find(id).orElseThrow(() -> new NotFoundException("no account " + id));
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, answer(account, admin, password));
        return "redirect:/admin/accounts/" + id;
    }

    private FormNotice answer(AccountView account, SignedIn admin, String password) {
        if (account.id() == admin.accountId()) {
            return FormNotice.refused(messages.get("account.change.own-factor"));
        }
        Optional<String> objection = passwordAgain.objection(admin, password);
        if (objection.isPresent()) {
            return FormNotice.refused(objection.get(), "password");
        }
        if (!factors.remove(account.id(), null)) {
            return FormNotice.refused(messages.get("account.change.no-factor"));
        }
        boolean told = MailAddress.looksLikeOne(account.login())
                && mails.tell(
                        account.id(), account.login(), "factor-removed", account.displayName(), admin.displayName());
        return FormNotice.done(
                messages.get(told ? "account.change.factor-removed" : "account.change.factor-removed-untold"));
    }
}
