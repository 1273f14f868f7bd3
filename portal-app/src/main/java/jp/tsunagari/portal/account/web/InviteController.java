package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
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
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inviting people, for admins. */
@Page
@RequestMapping("/admin/invitations")
class InviteController {

    private final Invitations invitations;
    private final OrganisationChoices organisations;
    private final SecretLinks links;
    private final HandOverController handOver;
    private final Messages messages;

    InviteController(
            Invitations invitations,
            OrganisationChoices organisations,
            SecretLinks links,
            HandOverController handOver,
            Messages messages) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.links = links;
        this.handOver = handOver;
        this.messages = messages;
    }

    @GetMapping("/new")
    String form(Model model) {
        return form(InvitationForm.EMPTY, "", FormErrors.NONE, model);
    }

    @PostMapping
    String invite(
            InvitationForm form,
            @AuthenticationPrincipal SignedIn admin,
            Model model,
            HttpSession session,
            RedirectAttributes redirect) {
        Errors errors =
                new MapBindingResult(Map.of("email", form.email(), "organisation", form.organisation()), "form");
        List<Long> chosen = organisations.existing(form.organisation());
        AccountFields.checkEmail(form.email(), errors);
        if (form.role() == Role.STAFF && chosen.isEmpty()) {
            errors.rejectValue("organisation", "account.invite.no-organisation");
        }
        if (!errors.hasErrors()) {
            try {
                SecretToken token = invitations.invite(form.email(), form.role(), chosen, admin.displayName());
                return handOver(form.email(), admin, token, session, redirect);
            } catch (AlreadyAnAccountException e) {
                errors.rejectValue("email", "account.invite.already");
            }
        }
        return form(form, "", FormErrors.of(errors, messages), model);
    }

    /** Looks for organisations to tick; no one is invited. */
    @PostMapping(params = "searching")
    String search(InvitationForm form, @RequestParam(defaultValue = "") String seek, Model model) {
        return form(form, FormText.line(seek), FormErrors.NONE, model);
    }

    @PostMapping("/{id}/resend")
    String resend(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn admin,
            HttpSession session,
            RedirectAttributes redirect) {
        InvitationView old = get(id);
        SecretToken token = invitations.invite(old.email(), old.role(), old.organisations(), admin.displayName());
        return handOver(old.email(), admin, token, session, redirect);
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
            String email, SignedIn admin, SecretToken token, HttpSession session, RedirectAttributes redirect) {
        String link = links.invitation(token);
        if (links.mail(email, "invitation", admin.displayName(), link)) {
            redirect.addFlashAttribute(
                    FormNotice.ATTRIBUTE, FormNotice.done(messages.get("account.invite.sent", email)));
            return "redirect:/admin/accounts";
        }
        return handOver.show(link, messages.get("account.invite.hand-over", email), "/admin/accounts", session);
    }

    private String form(InvitationForm form, String seek, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("organisationError", errors.of("organisation"));
        model.addAttribute("organisationsAreSearched", organisations.areSearched());
        model.addAttribute("seek", seek);
        model.addAttribute("choices", organisations.of(form.organisation(), seek));
        model.addAttribute("mailIsConfigured", links.mailIsConfigured());
        model.addAttribute("formPath", "/admin/invitations/new");
        return "account/invite";
    }

    private InvitationView get(long id) {
        return invitations.find(id).orElseThrow(() -> new NotFoundException("no open invitation " + id));
    }
}
