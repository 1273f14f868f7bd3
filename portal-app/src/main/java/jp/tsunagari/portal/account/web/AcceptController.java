package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.account.InvitationView;
import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link of an invitation leads: a name, a password, and the account is there. */
@Page
@RequestMapping("/invitations/{token}")
class AcceptController {

    private final Invitations invitations;
    private final PasswordRule rule;
    private final PasswordEncoder encoder;
    private final OrganisationChoices organisations;
    private final GuessedLinks guessed;

    AcceptController(
            Invitations invitations,
            PasswordRule rule,
            PasswordEncoder encoder,
            OrganisationChoices organisations,
            GuessedLinks guessed) {
        this.invitations = invitations;
        this.rule = rule;
        this.encoder = encoder;
        this.organisations = organisations;
        this.guessed = guessed;
    }

    @GetMapping
    String form(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return form(new SecretToken(token), "", null, model, request, response);
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SecretToken secret = new SecretToken(token);
        if (invitations.find(secret).isEmpty()) {
            return form(secret, name, null, model, request, response);
        }
        Optional<String> objection =
                PersonName.objection(name).or(() -> rule.objection(password, again, List.of(name)));
        if (objection.isPresent()) {
            return form(secret, name, objection.get(), model, request, response);
        }
        Optional<String> login = invitations.accept(secret, name, Objects.requireNonNull(encoder.encode(password)));
        if (login.isEmpty()) {
            return form(secret, name, null, model, request, response);
        }
        redirect.addFlashAttribute("welcome", "パスワードを決めました。そのパスワードで、ログインしてください。");
        return "redirect:/login";
    }

    private String form(
            SecretToken token,
            String name,
            @Nullable String error,
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
        model.addAttribute("error", error);
        return "account/accept";
    }
}
