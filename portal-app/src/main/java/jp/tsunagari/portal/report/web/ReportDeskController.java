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
import jp.tsunagari.portal.web.language.SiteLanguage;
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

    /** Characters of a report in the list. */
    private static final int START = 60;

    private final Reports reports;
    private final Memberships memberships;
    private final PortalMail mail;
    private final ReportedPages pages;
    private final Messages messages;

    ReportDeskController(
            Reports reports, Memberships memberships, PortalMail mail, ReportedPages pages, Messages messages) {
        this.reports = reports;
        this.pages = pages;
        this.memberships = memberships;
        this.mail = mail;
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "1") int page, Model model) {
        List<Long> own = person.role() == Role.ADMIN ? null : memberships.organisationsOf(person.accountId());
        Paged<Report> found = reports.find(own, Math.max(1, page), SIZE);
        model.addAttribute("reports", found);
        model.addAttribute(
                "rows",
                found.items().stream()
                        .map(report -> new Row(report, pages.name(report.about()), start(report.text())))
                        .toList());
        model.addAttribute("paged", found);
        model.addAttribute("links", PageLinks.of(found, number -> "/my/reports?page=" + number));
        return "report/list";
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        Report report = report(id, person);
        return show(
                report,
                new StepForm(report.state(), "", false, report.steps().size()),
                FormErrors.NONE,
                model,
                HttpStatus.OK);
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
        if (form.isLastOf(report)) {
            // Sent twice: it has been done, and no one gets a second mail.
            return new ModelAndView("redirect:/my/reports/" + id);
        }
        if (form.isStale(report)) {
            FormErrors stale = new FormErrors(List.of(new FormErrors.Item("", messages.get("report.desk.stale"))));
            return show(report, form, stale, model, HttpStatus.CONFLICT);
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
        if (to == null) {
            return false;
        }
        SiteLanguage language = SiteLanguage.ofTag(report.language());
        Messages words = messages.in(language.locale());
        String page = pages.name(report.about(), words) + "\n"
                + mail.address(language.prefix() + report.about().path());
        return mail.send(
                to,
                words.language(),
                words.get("report.mail.subject", String.valueOf(report.id())),
                words.get("report.mail.text", page, report.text(), text));
    }

    /** Of a text, as much as tells it from others. */
    private static String start(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= START
                ? line
                : line.substring(0, line.offsetByCodePoints(0, START)) + "\u2026";
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
        model.addAttribute("aboutName", pages.name(report.about()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("states", List.of(State.values()));
        model.addAttribute("canAnswer", report.email() != null && mail.isConfigured());
        model.addAttribute("mailIsConfigured", mail.isConfigured());
        return new ModelAndView("report/show", model.asMap(), status);
    }

    /**
     * A report in the list.
     *
     * @param about what readers call the page
     * @param start of its text; empty once it has been erased
     */
    record Row(Report report, String about, String start) {}

    /**
     * What was done.
     *
     * @param state null to leave it
     * @param answer whether the note goes to the sender; null where the box is not ticked
     * @param seen how many steps there were when the form was opened; null where it does not say
     */
    record StepForm(
            @Nullable State state,
            String note,
            @Nullable Boolean answer,
            @Nullable Integer seen) {

        StepForm {
            note = FormText.text(note);
        }

        public boolean isAnswer() {
            return Boolean.TRUE.equals(answer);
        }

        /** Whether it is what was done last. */
        boolean isLastOf(Report report) {
            List<Report.Step> steps = report.steps();
            if (steps.isEmpty() || seen == null || seen != steps.size() - 1) {
                return false;
            }
            Report.Step last = steps.get(steps.size() - 1);
            return last.note().equals(note)
                    && last.mailed() == isAnswer()
                    && last.state() == (isAnswer() ? State.ANSWERED : stateOr(last.state()));
        }

        /** Whether something was done since the form was opened. */
        boolean isStale(Report report) {
            return seen != null && seen != report.steps().size();
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
