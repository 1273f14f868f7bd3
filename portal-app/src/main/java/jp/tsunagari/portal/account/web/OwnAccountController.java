package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.security.password.PasswordRule;
import jp.tsunagari.portal.security.password.PasswordRule.NewPassword;
import jp.tsunagari.portal.security.password.PasswordRule.PasswordOwner;
import jp.tsunagari.portal.security.session.OpenSessions;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.MailAddress;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account: name, address, language of mails and password. */
@Page
@RequestMapping("/account")
class OwnAccountController {

    private final UserAccounts accounts;
    private final PasswordRule rule;
    private final PasswordAgain passwordAgain;
    private final OpenSessions sessions;
    private final EmailQuestion emails;
    private final Messages messages;

    OwnAccountController(
            UserAccounts accounts,
            PasswordRule rule,
            PasswordAgain passwordAgain,
            OpenSessions sessions,
            EmailQuestion emails,
            Messages messages) {
        this.accounts = accounts;
        this.rule = rule;
        this.passwordAgain = passwordAgain;
        this.sessions = sessions;
        this.emails = emails;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        return show(person, FormErrors.NONE, model);
    }

    @PostMapping("/name")
    String rename(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String name,
            Model model,
            RedirectAttributes redirect) {
        Errors errors = new MapBindingResult(Map.of("name", name), "form");
        AccountFields.checkName(name, person.accountId(), accounts, messages, errors);
        if (errors.hasErrors()) {
            model.addAttribute("name", name);
            return show(person, FormErrors.at("name", first(errors)), model);
        }
        accounts.rename(person.accountId(), name);
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("account.own.renamed")));
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
        String address = MailAddress.of(email);
        FormErrors errors = MailAddress.looksLikeOne(address)
                ? FormErrors.at(
                        "email-current",
                        passwordAgain.objection(person, current).orElse(null))
                : FormErrors.at("email", messages.get("account.email.malformed"));
        if (errors.isEmpty() && !emails.ask(person, address)) {
            errors = FormErrors.at("email", messages.get("account.own.mail-failed"));
        }
        if (!errors.isEmpty()) {
            model.addAttribute("email", email);
            return show(person, errors, model);
        }
        redirect.addFlashAttribute(
                FormNotice.ATTRIBUTE, FormNotice.done(messages.get("account.own.mail-sent", address)));
        return "redirect:/account";
    }

    /** From now on mails are in this language; pages are in that of their address. */
    @PostMapping("/language")
    String changeLanguage(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam SiteLanguage language,
            RedirectAttributes redirect) {
        accounts.changeLanguage(person.accountId(), language.locale());
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("account.own.language-changed")));
        return "redirect:/account";
    }

    @PostMapping("/password")
    String changePassword(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String current,
            NewPassword password,
            HttpSession here,
            Model model,
            RedirectAttributes redirect) {
        Optional<String> objection = passwordAgain.objection(person, current);
        if (objection.isPresent()) {
            return show(person, FormErrors.at("current", objection.get()), model);
        }
        Errors errors = new BeanPropertyBindingResult(password, "form");
        rule.check(password, PasswordOwner.of(account(person)), errors);
        if (errors.hasErrors()) {
            return show(person, FormErrors.at("password", first(errors)), model);
        }
        accounts.changePassword(person.accountId(), rule.encode(password));
        sessions.endOthers(person.accountId(), here.getId());
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("account.own.password-changed")));
        return "redirect:/account";
    }

    private @Nullable String first(Errors errors) {
        return FormErrors.of(errors, messages).of("");
    }

    private String show(SignedIn person, FormErrors errors, Model model) {
        model.addAttribute("account", account(person));
        model.addAttribute("mailIsConfigured", emails.canBeAsked());
        model.addAttribute("languages", SiteLanguage.values());
        model.addAttribute("errors", errors);
        return "account/own";
    }

    private AccountView account(SignedIn person) {
        return accounts.find(person.accountId())
                .orElseThrow(() -> new NotFoundException("no account " + person.accountId()));
    }
}
