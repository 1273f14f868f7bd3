package jp.tsunagari.portal.account.colleague.web;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.account.Invitations.AlreadyAnAccountException;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.account.colleague.Colleagues;
import jp.tsunagari.portal.account.colleague.Colleagues.Team;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.account.web.SecretLinks;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.form.MailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who else keeps the cards of one's organisations, and inviting others to. */
@Page
@RequestMapping(ColleagueController.PATH)
class ColleagueController {

    static final String PATH = "/my/colleagues";

    private final Colleagues colleagues;
    private final Organisations organisations;
    private final SecretLinks links;
    private final Limits limits;
    private final Messages messages;

    ColleagueController(
            Colleagues colleagues, Organisations organisations, SecretLinks links, Limits limits, Messages messages) {
        this.colleagues = colleagues;
        this.organisations = organisations;
        this.links = links;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn person, Model model) {
        return page("", 0, FormErrors.NONE, person, model);
    }

    @PostMapping
    ModelAndView invite(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "0") long organisation,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        String typed = MailAddress.of(FormText.line(email));
        Errors errors = new MapBindingResult(Map.of("email", typed), "form");
        if (!links.mailIsConfigured()) {
            errors.rejectValue("email", "colleague.no-mail");
        } else if (!MailAddress.looksLikeOne(typed)) {
            errors.rejectValue("email", "account.email.malformed");
        } else {
            limits.waitFor(person)
                    .ifPresentOrElse(
                            time -> errors.rejectValue("email", "colleague.too-many", new Object[] {time}, null),
                            () -> invite(typed, organisation, person, errors));
        }
        if (errors.hasErrors()) {
            return page(typed, organisation, FormErrors.of(errors, messages), person, model);
        }
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("account.invite.sent", typed)));
        return new ModelAndView("redirect:" + PATH);
    }

    private void invite(String email, long organisation, SignedIn person, Errors errors) {
        try {
            Optional<SecretToken> token =
                    colleagues.invite(person.accountId(), person.displayName(), email, organisation);
            if (token.isEmpty()) {
                errors.rejectValue("email", "colleague.otherwise");
            } else if (!links.mail(email, "invitation", person.displayName(), links.invitation(token.get()))) {
                errors.rejectValue("email", "colleague.not-sent");
            }
        } catch (AlreadyAnAccountException e) {
            errors.rejectValue("email", "colleague.already");
        }
    }

    @PostMapping("/invitations/{id}/revoke")
    String revoke(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
        colleagues.revoke(person.accountId(), id);
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("colleague.revoked")));
        return "redirect:" + PATH;
    }

    private ModelAndView page(String email, long organisation, FormErrors errors, SignedIn person, Model model) {
        List<Team> teams = colleagues.teams(person.accountId());
        Map<Long, String> names =
                organisations.findByIds(teams.stream().map(Team::organisationId).toList()).values().stream()
                        .collect(toMap(OrganisationView::id, OrganisationView::name));
        model.addAttribute("teams", teams);
        model.addAttribute("names", names);
        model.addAttribute("email", email);
        model.addAttribute("organisation", organisation);
        model.addAttribute("errors", errors);
        model.addAttribute("mailIsConfigured", links.mailIsConfigured());
        return new ModelAndView(
                "account/colleagues",
                model.asMap(),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** How many may be invited: mails in the portal's name go to whoever a person names. */
    @Component
    static class Limits {

        private static final int INVITATIONS = 10;

        private final Throttle throttle;
        private final Dates dates;

        Limits(Throttle throttle, Dates dates) {
            this.throttle = throttle;
            this.dates = dates;
        }

        /** From when on the person may invite again; empty where they may now, which is counted. */
        Optional<String> waitFor(SignedIn person) {
            Optional<Instant> later =
                    throttle.admit(new Attempt("colleague:account:" + person.accountId(), INVITATIONS));
            return later.map(dates::clock);
        }
    }
}
