package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.account.Invitations.InvitationView;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignInRecovery;
import jp.tsunagari.portal.security.password.PasswordRule;
import jp.tsunagari.portal.security.password.PasswordRule.NewPassword;
import jp.tsunagari.portal.security.password.PasswordRule.PasswordOwner;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the link of an invitation leads: a name, a password, and the account is there. */
@Page
@RequestMapping("/invitations/{token}")
class AcceptController {

    /**
     * The form as typed.
     *
     * @param again the password once more
     */
    record AcceptForm(String name, String password, String again) {

        AcceptForm {
            name = FormText.orEmpty(name);
            password = FormText.orEmpty(password);
            again = FormText.orEmpty(again);
        }
    }

    private final Invitations invitations;
    private final UserAccounts accounts;
    private final PasswordRule rule;
    private final OrganisationChoices organisations;
    private final GuessedLinks guessed;
    private final Messages messages;

    AcceptController(
            Invitations invitations,
            UserAccounts accounts,
            PasswordRule rule,
            OrganisationChoices organisations,
            GuessedLinks guessed,
            Messages messages) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.rule = rule;
        this.organisations = organisations;
        this.guessed = guessed;
        this.messages = messages;
    }

    @GetMapping
    String form(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return form(new SecretToken(token), "", FormErrors.NONE, model, request, response);
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            AcceptForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecretToken secret = new SecretToken(token);
        String name = form.name();
        Optional<InvitationView> invitation = invitations.find(secret);
        if (invitation.isEmpty()) {
            return form(secret, name, FormErrors.NONE, model, request, response);
        }
        NewPassword password = new NewPassword(form.password(), form.again());
        Errors errors = new BeanPropertyBindingResult(form, "form");
        AccountFields.checkName(name, null, accounts, messages, errors);
        if (errors.hasErrors()) {
            FormErrors told =
                    FormErrors.at("name", FormErrors.of(errors, messages).of(""));
            return form(secret, name, told, model, request, response);
        }
        InvitationView known = invitation.get();
        rule.check(password, new PasswordOwner(known.email(), name, known.organisations()), errors);
        if (errors.hasErrors()) {
            FormErrors told =
                    FormErrors.at("password", FormErrors.of(errors, messages).of(""));
            return form(secret, name, told, model, request, response);
        }
        // Whoever reads the form in a language is written to in it; the own page of the account changes that.
        Locale language = SiteLanguage.of(request).locale();
        if (invitations.accept(secret, name, rule.encode(password), language).isEmpty()) {
            return form(secret, name, FormErrors.NONE, model, request, response);
        }
        SignInRecovery.typeAhead(known.email(), request, response);
        return "redirect:/login?done=password";
    }

    private String form(
            SecretToken token,
            String name,
            FormErrors errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecretPage.keep(response);
        Optional<InvitationView> invitation = guessed.find(request, () -> invitations.find(token));
        if (invitation.isEmpty()) {
            return SecretPage.deadLink(response);
        }
        Map<Long, String> names = organisations.names();
        model.addAttribute("token", token.value());
        model.addAttribute("invitation", invitation.get());
        model.addAttribute(
                "organisations",
                invitation.get().organisations().stream()
                        .map(id -> names.getOrDefault(id, ""))
                        .toList());
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        return "account/accept";
    }
}
