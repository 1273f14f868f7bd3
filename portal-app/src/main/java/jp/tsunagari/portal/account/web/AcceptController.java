package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.account.InvitationView;
import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private static final int LONGEST_NAME = 80;

    private final Invitations invitations;
    private final PasswordRule rule;
    private final PasswordEncoder encoder;
    private final OrganisationChoices organisations;

    AcceptController(
            Invitations invitations, PasswordRule rule, PasswordEncoder encoder, OrganisationChoices organisations) {
        this.invitations = invitations;
        this.rule = rule;
        this.encoder = encoder;
        this.organisations = organisations;
    }

    @GetMapping
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        return form(new SecretToken(token), "", null, model, response);
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SecretToken secret = new SecretToken(token);
        if (invitations.find(secret).isEmpty()) {
            return form(secret, name, null, model, response);
        }
        Optional<String> objection = name.isBlank() || name.length() > LONGEST_NAME
                ? Optional.of("お名前を" + LONGEST_NAME + "文字以内で入力してください。")
                : rule.objection(password, again, List.of(name));
        if (objection.isPresent()) {
            return form(secret, name, objection.get(), model, response);
        }
        Optional<String> login = invitations.accept(secret, name, Objects.requireNonNull(encoder.encode(password)));
        if (login.isEmpty()) {
            return form(secret, name, null, model, response);
        }
        redirect.addFlashAttribute("welcome", login.get());
        return "redirect:/login";
    }

    private String form(
            SecretToken token, String name, @Nullable String error, Model model, HttpServletResponse response) {
        // The address is a secret: no other site shall learn it from a link that is followed here, and no cache keep
        // it.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        Optional<InvitationView> invitation = invitations.find(token);
        if (invitation.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "account/dead-link";
        }
        model.addAttribute("token", token.value());
        model.addAttribute("invitation", invitation.get());
        model.addAttribute(
                "organisations",
                invitation.get().organisations().stream()
                        .map(id -> organisations.names().getOrDefault(id, ""))
                        .toList());
        model.addAttribute("name", name);
        model.addAttribute("error", error);
        return "account/accept";
    }
}
