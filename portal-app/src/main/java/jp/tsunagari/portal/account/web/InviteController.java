package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jp.tsunagari.portal.account.AlreadyAnAccountException;
import jp.tsunagari.portal.account.InvitationView;
import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
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

    InviteController(Invitations invitations, OrganisationChoices organisations, SecretLinks links) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.links = links;
    }

    @GetMapping("/new")
    String form(Model model) {
        return form(InvitationForm.EMPTY, null, model);
    }

    @PostMapping
    String invite(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "STAFF") Role role,
            @RequestParam(defaultValue = "") List<Long> organisation,
            @AuthenticationPrincipal SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        InvitationForm form = new InvitationForm(email, role, organisation);
        if (!form.hasAddress()) {
            return form(form, EmailAddress.OBJECTION, model);
        }
        List<Long> chosen = organisations.existing(form.organisation());
        if (role == Role.STAFF && chosen.isEmpty()) {
            return form(form, "団体の人として招待するときは、所属する団体を1つ以上選んでください。", model);
        }
        try {
            SecretToken token = invitations.invite(form.email(), role, chosen, admin.displayName());
            return handOver(form.email(), admin, token, model, response, redirect);
        } catch (AlreadyAnAccountException e) {
            return form(form, "このメールアドレスの人には、もうアカウントがあります。所属を変えるには、アカウントの一覧から開いてください。", model);
        }
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
        redirect.addFlashAttribute("notice", AccountNotice.done(old.email() + " への招待を取り消しました。送ったリンクは使えません。"));
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
        if (links.mail(email, InvitationMail.SUBJECT, InvitationMail.text(admin.displayName(), link))) {
            redirect.addFlashAttribute("notice", AccountNotice.done(email + " に招待のメールを送りました。"));
            return "redirect:/admin/accounts";
        }
        return SecretPage.handOver(
                link, "次のリンクを " + email + " の人に渡してください。7日のあいだ、一度だけ使えます。", "/admin/accounts", model, response);
    }

    private String form(InvitationForm form, @Nullable String error, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("error", error);
        model.addAttribute("choices", organisations.of(form.organisation()));
        model.addAttribute("mailIsConfigured", links.mailIsConfigured());
        return "account/invite";
    }

    private InvitationView get(long id) {
        return invitations.find(id).orElseThrow(() -> new NotFoundException("no open invitation " + id));
    }
}
