package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.PasswordResets;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignInRecovery;
import jp.tsunagari.portal.security.password.PasswordRule;
import jp.tsunagari.portal.security.password.PasswordRule.NewPassword;
import jp.tsunagari.portal.security.password.PasswordRule.PasswordOwner;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the link in the mail for a new password leads. */
@Page
@RequestMapping("/password/reset/{token}")
class ResetController {

    private final PasswordResets resets;
    private final PasswordRule rule;
    private final SignInRecovery recovery;
    private final GuessedLinks guessed;
    private final Messages messages;

    ResetController(
            PasswordResets resets,
            PasswordRule rule,
            SignInRecovery recovery,
            GuessedLinks guessed,
            Messages messages) {
        this.resets = resets;
        this.rule = rule;
        this.recovery = recovery;
        this.guessed = guessed;
        this.messages = messages;
    }

    @GetMapping
    String form(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return form(new SecretToken(token), null, model, request, response);
    }

    @PostMapping
    String set(
            @PathVariable String token,
            NewPassword password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecretToken secret = new SecretToken(token);
        Optional<AccountView> account = resets.find(secret);
        Errors errors = new BeanPropertyBindingResult(password, "form");
        account.ifPresent(found -> rule.check(password, PasswordOwner.of(found), errors));
        if (account.isEmpty() || errors.hasErrors()) {
            String error = FormErrors.of(errors, messages).of("");
            return form(secret, error, model, request, response);
        }
        Optional<AccountView> changed = resets.redeem(secret, rule.encode(password));
        if (changed.isEmpty()) {
            return form(secret, null, model, request, response);
        }
        // Who may have come in with the old password is out.
        recovery.afterReset(changed.get().id(), changed.get().login(), request, response);
        SignInRecovery.typeAhead(changed.get().login(), request, response);
        return "redirect:/login?done=password";
    }

    private String form(
            SecretToken token,
            @Nullable String error,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecretPage.keep(response);
        Optional<AccountView> account = guessed.find(request, () -> resets.find(token));
        if (account.isEmpty()) {
            return SecretPage.deadLink(response);
        }
        model.addAttribute("token", token.value());
        model.addAttribute("account", account.get());
        model.addAttribute("error", error);
        return "account/reset";
    }
}
