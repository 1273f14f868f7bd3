package jp.tsunagari.portal.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.account.Memberships;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.report.Report;
import jp.tsunagari.portal.report.Report.State;
import jp.tsunagari.portal.report.Reports;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PageLinks;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.mail.PortalMail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where reports are answered: by admins, and by an organisation's own people what is about its cards. The address of a
 * sender is shown to no one; the portal sends the answer.
 */
@Page
@RequestMapping("/my/reports")
class ReportDeskController {

    private static final int SIZE = 20;

    private final Reports reports;
    private final Memberships memberships;
    private final PortalMail mail;
    private final Messages messages;

    ReportDeskController(Reports reports, Memberships memberships, PortalMail mail, Messages messages) {
        this.reports = reports;
        this.memberships = memberships;
        this.mail = mail;
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "1") int page, Model model) {
        List<Long> own = person.role() == Role.ADMIN ? null : memberships.organisationsOf(person.accountId());
        Paged<Report> found = reports.find(own, Math.max(1, page), SIZE);
        model.addAttribute("reports", found);
        model.addAttribute("paged", found);
        model.addAttribute("links", PageLinks.of(found, number -> "/my/reports?page=" + number));
        return "report/list";
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Report report = report(id, person);
        return show(report, new StepForm(report.state(), "", false), FormErrors.NONE, model, HttpStatus.OK);
    }

    /** Notes what was done, and sends the note to the sender if it is the answer. */
    @PostMapping("/{id}")
    ModelAndView step(
            @PathVariable long id,
            StepForm form,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        Report report = report(id, person);
        FormErrors errors = form.errors(messages);
        if (!errors.isEmpty()) {
            return show(report, form, errors, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (form.isAnswer() && !answer(report, form.note())) {
            FormErrors refused = new FormErrors(List.of(new FormErrors.Item("", messages.get("report.desk.not-sent"))));
            return show(report, form, refused, model, HttpStatus.SERVICE_UNAVAILABLE);
        }
        State state = form.isAnswer() ? State.ANSWERED : form.stateOr(report.state());
        reports.add(id, person.accountId(), state, form.note(), form.isAnswer());
        String told = form.isAnswer() ? "report.desk.sent" : "report.desk.saved";
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get(told)));
        return new ModelAndView("redirect:/my/reports/" + id);
    }

    private boolean answer(Report report, String text) {
        String to = report.email();
        return to != null
                && mail.send(
                        to,
                        messages.get("report.mail.subject"),
                        messages.get("report.mail.text", report.about().path(), report.text(), text));
    }

    /** No one learns of reports that are not theirs, not even that there are any. */
    private Report report(long id, SignedIn person) {
        return reports.find(id)
                .filter(report -> mayHandle(report, person))
                .orElseThrow(() -> new NotFoundException("no report " + id));
    }

    private boolean mayHandle(Report report, SignedIn person) {
        Long organisation = report.about().organisationId();
        return person.role() == Role.ADMIN
                || (organisation != null && memberships.mayEdit(person.accountId(), organisation));
    }

    private ModelAndView show(Report report, StepForm form, FormErrors errors, Model model, HttpStatus status) {
        model.addAttribute("report", report);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("states", List.of(State.values()));
        model.addAttribute("canAnswer", report.email() != null && mail.isConfigured());
        model.addAttribute("mailIsConfigured", mail.isConfigured());
        return new ModelAndView("report/show", model.asMap(), status);
    }

    /**
     * What was done.
     *
     * @param state null to leave it
     * @param answer whether the note goes to the sender; null where the box is not ticked
     */
    record StepForm(
            @Nullable State state, String note, @Nullable Boolean answer) {

        StepForm {
            note = FormText.text(note);
        }

        public boolean isAnswer() {
            return Boolean.TRUE.equals(answer);
        }

        State stateOr(State other) {
            return Optional.ofNullable(state).orElse(other);
        }

        FormErrors errors(Messages messages) {
            List<FormErrors.Item> errors = new ArrayList<>();
            if (isAnswer() && note.isEmpty()) {
                errors.add(new FormErrors.Item("note", messages.get("report.desk.answer.missing")));
            } else if (note.length() > Reports.MAX_LENGTH) {
                errors.add(new FormErrors.Item(
                        "note", messages.get("report.form.text.too-long", String.valueOf(Reports.MAX_LENGTH))));
            }
            return new FormErrors(errors);
        }
    }
}
