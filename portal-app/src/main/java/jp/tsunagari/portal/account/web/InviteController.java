package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.account.Invitations.AlreadyAnAccountException;
import jp.tsunagari.portal.account.Invitations.InvitationView;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inviting people, for admins. */
@Page
@RequestMapping("/admin/invitations")
class InviteController {

    private final Invitations invitations;
    private final OrganisationChoices organisations;
    private final SecretLinks links;
    private final Messages messages;

    InviteController(Invitations invitations, OrganisationChoices organisations, SecretLinks links, Messages messages) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.links = links;
        this.messages = messages;
    }

    @GetMapping("/new")
    String form(Model model) {
        return form(InvitationForm.EMPTY, FormErrors.NONE, model);
    }

    @PostMapping
    String invite(
            InvitationForm form,
            @AuthenticationPrincipal SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Errors errors = new BeanPropertyBindingResult(form, "form");
        List<Long> chosen = organisations.existing(form.organisation());
        AccountFields.checkEmail(form.email(), errors);
        if (!errors.hasErrors() && form.role() == Role.STAFF && chosen.isEmpty()) {
            errors.reject("account.invite.no-organisation");
        }
        if (!errors.hasErrors()) {
            try {
                SecretToken token = invitations.invite(form.email(), form.role(), chosen, admin.displayName());
                return handOver(form.email(), admin, token, model, response, redirect);
            } catch (AlreadyAnAccountException e) {
                errors.reject("account.invite.already");
            }
        }
        return form(form, FormErrors.of(errors, messages), model);
    }

    @PostMapping("/{id}/resend")
    String resend(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        InvitationView old = get(id);
        SecretToken token = invitations.invite(old.email(), old.role(), old.organisations(), admin.displayName());
        return handOver(old.email(), admin, token, model, response, redirect);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id, RedirectAttributes redirect) {
        InvitationView old = get(id);
        invitations.revoke(id);
        redirect.addFlashAttribute(
                FormNotice.ATTRIBUTE, FormNotice.done(messages.get("account.invite.revoked", old.email())));
        return "redirect:/admin/accounts";
    }

    private String handOver(
            String email,
            SignedIn admin,
            SecretToken token,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String link = links.invitation(token);
        if (links.mail(email, "invitation", admin.displayName(), link)) {
            redirect.addFlashAttribute(
                    FormNotice.ATTRIBUTE, FormNotice.done(messages.get("account.invite.sent", email)));
            return "redirect:/admin/accounts";
        }
        return SecretPage.handOver(
                link, messages.get("account.invite.hand-over", email), "/admin/accounts", model, response);
    }

    private String form(InvitationForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("error", errors.of(""));
        model.addAttribute("choices", organisations.of(form.organisation()));
        model.addAttribute("mailIsConfigured", links.mailIsConfigured());
        return "account/invite";
    }

    private InvitationView get(long id) {
        return invitations.find(id).orElseThrow(() -> new NotFoundException("no open invitation " + id));
    }
}
