package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.security.session.OpenSessions;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account: name and password. */
@Page
@RequestMapping("/account")
class OwnAccountController {

    private final UserAccounts accounts;
    private final PasswordRule rule;
    private final PasswordAgain passwordAgain;
    private final PasswordEncoder encoder;
    private final OpenSessions sessions;
    private final EmailQuestion emails;

    OwnAccountController(
            UserAccounts accounts,
            PasswordRule rule,
            PasswordAgain passwordAgain,
            PasswordEncoder encoder,
            OpenSessions sessions,
            EmailQuestion emails) {
        this.accounts = accounts;
        this.rule = rule;
        this.passwordAgain = passwordAgain;
        this.encoder = encoder;
        this.sessions = sessions;
        this.emails = emails;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        return show(person, null, null, model);
    }

    @PostMapping("/name")
    String rename(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String name,
            Model model,
            RedirectAttributes redirect) {
        Optional<String> objection = PersonName.objection(name);
        if (objection.isPresent()) {
            return show(person, objection.get(), null, model);
        }
        accounts.rename(person.accountId(), name);
        redirect.addFlashAttribute("notice", AccountNotice.done("お名前を変えました。次にログインしたときから、新しい名前で記録されます。"));
        return "redirect:/account";
    }

    /** The address changes when the link in the mail is followed; until then the old one is good. */
    @PostMapping("/email")
    String changeEmail(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String current,
            Model model,
            RedirectAttributes redirect) {
        String address = email.strip();
        Optional<String> objection = EmailAddress.looksGood(address)
                ? passwordAgain.objection(person, current)
                : Optional.of(EmailAddress.OBJECTION);
        if (objection.isEmpty() && !emails.ask(person, address)) {
            objection = Optional.of("メールを送れませんでした。時間をおいて、もう一度お試しください。");
        }
        if (objection.isPresent()) {
            model.addAttribute("email", address);
            model.addAttribute("emailError", objection.get());
            return show(person, null, null, model);
        }
        redirect.addFlashAttribute(
                "notice", AccountNotice.done(address + " に確認のメールを送りました。メールの中のリンクを開くまで、アドレスは変わりません。"));
        return "redirect:/account";
    }

    @PostMapping("/password")
    String changePassword(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpSession here,
            Model model,
            RedirectAttributes redirect) {
        Optional<String> objection = passwordAgain
                .objection(person, current)
                .or(() -> rule.objection(password, again, List.of(person.getUsername())));
        if (objection.isPresent()) {
            return show(person, null, objection.get(), model);
        }
        accounts.changePassword(person.accountId(), Objects.requireNonNull(encoder.encode(password)));
        sessions.endOthers(person.accountId(), here.getId());
        redirect.addFlashAttribute("notice", AccountNotice.done("パスワードを変えました。ほかの端末は、ログアウトさせました。"));
        return "redirect:/account";
    }

    private String show(SignedIn person, @Nullable String nameError, @Nullable String passwordError, Model model) {
        AccountView account = accounts.find(person.accountId())
                .orElseThrow(() -> new NotFoundException("no account " + person.accountId()));
        model.addAttribute("account", account);
        model.addAttribute("mailIsConfigured", emails.canBeAsked());
        model.addAttribute("nameError", nameError);
        model.addAttribute("passwordError", passwordError);
        return "account/own";
    }
}
