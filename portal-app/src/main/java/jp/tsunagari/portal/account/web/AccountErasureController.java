package jp.tsunagari.portal.account.web;

import java.util.Optional;
import jp.tsunagari.portal.account.AccountErasure;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.UserAccounts.LastAdminException;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.security.session.OpenSessions;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erasing an account with what is known of its person, by an admin who says the own password again. */
@Page
@RequestMapping("/admin/accounts/{id}/erase")
class AccountErasureController {

    private final UserAccounts accounts;
    private final AccountErasure erasure;
    private final PasswordAgain passwordAgain;
    private final OpenSessions sessions;
    private final Messages messages;

    AccountErasureController(
            UserAccounts accounts,
            AccountErasure erasure,
            PasswordAgain passwordAgain,
            OpenSessions sessions,
            Messages messages) {
        this.accounts = accounts;
        this.erasure = erasure;
        this.passwordAgain = passwordAgain;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model) {
        return ask(get(id), null, model);
    }

    @PostMapping
    String erase(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn admin,
            @RequestParam(defaultValue = "") String password,
            Model model,
            RedirectAttributes redirect) {
        AccountView account = get(id);
        Optional<String> objection = id == admin.accountId()
                ? Optional.of(messages.get("account.erase.oneself"))
                : passwordAgain.objection(admin, password);
        if (objection.isPresent()) {
            return ask(account, objection.get(), model);
        }
        try {
            erasure.erase(id);
        } catch (LastAdminException e) {
            return ask(account, messages.get("account.change.last-admin"), model);
        }
        sessions.endOthers(id, null);
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("account.erase.done")));
        return "redirect:/admin/accounts";
    }

    private String ask(AccountView account, @Nullable String error, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("error", error);
        return "account/erase";
    }

    private AccountView get(long id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("no account " + id));
    }
}
