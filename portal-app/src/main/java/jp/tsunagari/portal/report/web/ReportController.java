package jp.tsunagari.portal.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.report.Report.About;
import jp.tsunagari.portal.report.Report.Kind;
import jp.tsunagari.portal.report.Reports;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PublicPages;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
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
import org.springframework.web.util.UriUtils;

/** The form for readers, without an account. */
@Page
@RequestMapping("/report")
class ReportController {

    private static final Pattern CARD = Pattern.compile("/(initiatives|organisations)/([^/?#]+)(/.*)?");

    /** What a page of the portal may be called; nothing of another site. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[^\\s\\\\?#]{0,499}");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,11}");

    private final Reports reports;
    private final Clock clock;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Throttle throttle;
    private final Messages messages;

    ReportController(
            Reports reports,
            Initiatives initiatives,
            Organisations organisations,
            Throttle throttle,
            Clock clock,
            Messages messages) {
        this.clock = clock;
        this.reports = reports;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.throttle = throttle;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView form(
            @RequestParam(defaultValue = "/") String about,
            @Nullable @RequestParam(required = false) String sent,
            Model model) {
        model.addAttribute("sent", sent != null);
        model.addAttribute("number", sent != null && NUMBER.matcher(sent).matches() ? sent : null);
        return form(ReportForm.about(FormText.line(about)), FormErrors.NONE, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView send(ReportForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        FormErrors errors = form.errors(messages);
        Kind kind = form.kind();
        if (!errors.isEmpty() || kind == null) {
            return form(form, errors, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!form.isOfAProgram()) {
            Optional<Instant> later = throttle.admit(Attempt.messageFrom("report", request.getRemoteAddr()));
            if (later.isPresent()) {
                Duration wait = Duration.between(clock.instant(), later.get());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
                FormErrors tooMany =
                        new FormErrors(List.of(new FormErrors.Item("", messages.get("report.form.too-many"))));
                return form(form, tooMany, model, HttpStatus.TOO_MANY_REQUESTS);
            }
            return sent(String.valueOf(
                    reports.send(kind, about(form.about()), form.text(), FormText.nullIfEmpty(form.email()))));
        }
        return sent("");
    }

    private static ModelAndView sent(String number) {
        return new ModelAndView("redirect:/report?sent=" + number);
    }

    private ModelAndView form(ReportForm form, FormErrors errors, Model model, HttpStatus status) {
        About about = about(form.about());
        model.addAttribute("form", form);
        model.addAttribute("about", about);
        model.addAttribute("aboutName", name(about));
        model.addAttribute(
                "formPath",
                UriComponentsBuilder.fromPath("/report")
                        .queryParam("about", "{path}")
                        .encode()
                        .buildAndExpand(about.path())
                        .toUriString());
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", List.of(Kind.values()));
        model.addAttribute("days", String.valueOf(reports.retention().toDays()));
        model.addAttribute("untouchedDays", String.valueOf(reports.untouched().toDays()));
        model.addAttribute("robots", "noindex");
        return new ModelAndView("report/form", model.asMap(), status);
    }

    /** What readers call the page; its path where it has no name of its own. */
    private String name(About about) {
        return about.name() != null
                ? about.name()
                : PublicPages.nameKey(about.path()).map(messages::get).orElse(about.path());
    }

    /** The page that is meant; the front page for what is no page of the portal. */
    private About about(String typed) {
        String path = PATH.matcher(typed).matches() ? typed : "/";
        Matcher card = CARD.matcher(path);
        if (!card.matches()) {
            return new About(path, null, null);
        }
        String slug = decoded(card.group(2));
        Optional<About> known = card.group(1).equals("initiatives")
                ? initiatives
                        .findBySlug(slug)
                        .map(found -> new About(
                                path,
                                found.summary().title().text(),
                                found.summary().organisationId()))
                : organisations.findBySlug(slug).map(found -> new About(path, found.name(), found.id()));
        return known.orElseGet(() -> new About(path, null, null));
    }

    /** Addresses come as they were sent. */
    private static String decoded(String slug) {
        try {
            return UriUtils.decode(slug, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return slug; // A percent sign that encodes nothing belongs to no card.
        }
    }
}
