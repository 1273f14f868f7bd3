package jp.tsunagari.portal.report.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.report.Report.About;
import jp.tsunagari.portal.report.Report.Kind;
import jp.tsunagari.portal.report.Reports;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.language.SiteLanguage;
import jp.tsunagari.portal.web.mail.PortalMail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The form for readers, without an account. */
@Page
@RequestMapping("/report")
class ReportController {

    /** Seconds. */
    private static final long MINUTE = 60;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,11}");

    private final Reports reports;
    private final ReportedPages pages;
    private final Throttle throttle;
    private final PortalMail mail;
    private final Clock clock;
    private final Messages messages;

    ReportController(
            Reports reports, ReportedPages pages, Throttle throttle, PortalMail mail, Clock clock, Messages messages) {
        this.reports = reports;
        this.pages = pages;
        this.throttle = throttle;
        this.mail = mail;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView form(
            @RequestParam(defaultValue = "/") String about,
            @Nullable @RequestParam(required = false) String kind,
            @Nullable @RequestParam(required = false) String sent,
            Model model) {
        model.addAttribute("sent", sent != null);
        model.addAttribute("number", sent != null && NUMBER.matcher(sent).matches() ? sent : null);
        return form(ReportForm.about(FormText.line(about), kind(kind)), FormErrors.NONE, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView send(ReportForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        FormErrors errors = form.errors(kinds(pages.about(form.about())), messages);
        Kind kind = form.kind();
        if (!errors.isEmpty() || kind == null) {
            return form(form, errors, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (form.isOfAProgram()) {
            // A browser may have filled the field in for a person: what they typed is not lost.
            return form(form, whole("report.form.trap.filled"), model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Instant> later = throttle.admit(Attempt.messageFrom("report", request.getRemoteAddr()));
        if (later.isPresent()) {
            long wait =
                    Math.max(1, Duration.between(clock.instant(), later.get()).toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            long minutes = (wait + MINUTE - 1) / MINUTE;
            return form(form, whole("report.form.too-many", minutes), model, HttpStatus.TOO_MANY_REQUESTS);
        }
        // An address for an answer that nothing can send is not kept.
        String email = mail.isConfigured() ? FormText.nullIfEmpty(form.email()) : null;
        long number = reports.send(
                kind,
                pages.about(form.about()),
                form.text(),
                email,
                SiteLanguage.current().locale());
        return new ModelAndView("redirect:/report?sent=" + number);
    }

    /**
     * Shows again what came with a form that was opened too long ago, or in a browser without cookies. Nothing is stored; it
     * has to be sent once more. A refused request is led here.
     */
    @PostMapping("/expired")
    ModelAndView expired(ReportForm form, HttpServletRequest request, Model model) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new NotFoundException("no form that was refused");
        }
        return form(form, whole("report.form.expired"), model, HttpStatus.FORBIDDEN);
    }

    /** As a link to the form has it; null for what is none. */
    private static @Nullable Kind kind(@Nullable String parameter) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(parameter))
                .findFirst()
                .orElse(null);
    }

    /** What can be written about a page: an organisation is asked where it is about one and its answer can be sent. */
    private List<Kind> kinds(About about) {
        return Stream.of(Kind.values())
                .filter(kind -> !kind.isForOrganisation() || (about.organisationId() != null && mail.isConfigured()))
                .toList();
    }

    /** What is wrong with all of it, and with no field. */
    private FormErrors whole(String key, Object... arguments) {
        return new FormErrors(List.of(new FormErrors.Item("", messages.get(key, arguments))));
    }

    private ModelAndView form(ReportForm form, FormErrors errors, Model model, HttpStatus status) {
        About about = pages.about(form.about());
        model.addAttribute("form", form);
        model.addAttribute("about", about);
        model.addAttribute("aboutName", pages.name(about));
        model.addAttribute("mailIsConfigured", mail.isConfigured());
        model.addAttribute(
                "formPath",
                UriComponentsBuilder.fromPath("/report")
                        .queryParam("about", "{path}")
                        .encode()
                        .buildAndExpand(about.path())
                        .toUriString());
        model.addAttribute("errors", errors);
        List<Kind> kinds = kinds(about);
        model.addAttribute("kinds", kinds);
        model.addAttribute("canAskOrganisation", kinds.stream().anyMatch(Kind::isForOrganisation));
        model.addAttribute("days", String.valueOf(reports.retention().toDays()));
        model.addAttribute("untouchedDays", String.valueOf(reports.untouched().toDays()));
        model.addAttribute("robots", "noindex");
        return new ModelAndView("report/form", model.asMap(), status);
    }
}
