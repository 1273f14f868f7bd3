package jp.tsunagari.portal.follow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.follow.FollowRhythm;
import jp.tsunagari.portal.follow.Follows;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.mail.MailWorker;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The form with which anyone asks to be told by mail what is new. */
@Page
@RequestMapping("/follow")
class FollowController {

    private final FollowedThings things;
    private final FollowWishes wishes;
    private final FollowOffer offer;
    private final MailWorker mails;
    private final FollowLimits limits;
    private final Messages messages;

    FollowController(
            FollowedThings things,
            FollowWishes wishes,
            FollowOffer offer,
            MailWorker mails,
            FollowLimits limits,
            Messages messages) {
        this.things = things;
        this.wishes = wishes;
        this.offer = offer;
        this.mails = mails;
        this.limits = limits;
        this.messages = messages;
    }

    /** For a list by the parameters that it has, for a case, an organisation or a place by their numbers. */
    @GetMapping
    ModelAndView form(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        if (parameters.containsKey("sent")) {
            model.addAttribute("sent", true);
        }
        return form(thing(parameters), FollowForm.empty(), FormErrors.NONE, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam MultiValueMap<String, String> parameters,
            FollowForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!offer.isOffered()) {
            throw new NotFoundException("no mail is sent here");
        }
        FollowedThing thing = thing(parameters);
        FormErrors errors = form.errors(messages);
        if (!errors.isEmpty()) {
            return form(thing, form, errors, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!form.isOfAProgram()) {
            Optional<Duration> wait = limits.waits(request.getRemoteAddr());
            if (wait.isPresent()) {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
                FormErrors tooMany =
                        new FormErrors(List.of(new FormErrors.Item("", messages.get("follow.form.too-many"))));
                return form(thing, form, tooMany, model, HttpStatus.TOO_MANY_REQUESTS);
            }
            wishes.take(form, thing);
            mails.wake();
        }
        return new ModelAndView("redirect:" + address(thing) + (address(thing).contains("?") ? "&" : "?") + "sent");
    }

    private FollowedThing thing(MultiValueMap<String, String> parameters) {
        return things.asked(parameters)
                .map(things::look)
                .orElseThrow(() -> new NotFoundException("nothing there to follow"));
    }

    /** Of the form for it. */
    private static String address(FollowedThing thing) {
        return UriComponentsBuilder.fromPath("/follow")
                .queryParams(FollowedThings.encoded(thing.target()))
                .build(true)
                .toUriString();
    }

    private ModelAndView form(FollowedThing thing, FollowForm form, FormErrors errors, Model model, HttpStatus status) {
        model.asMap().putIfAbsent("sent", false);
        model.addAttribute("thing", thing);
        model.addAttribute("fields", FollowedThings.parameters(thing.target()));
        model.addAttribute("formPath", address(thing));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("rhythms", List.of(FollowRhythm.values()));
        model.addAttribute("unconfirmedDays", String.valueOf(Follows.UNCONFIRMED.toDays()));
        model.addAttribute("months", String.valueOf(Follows.CONFIRMED.toTotalMonths()));
        model.addAttribute("robots", "noindex");
        return new ModelAndView("follow/form", model.asMap(), status);
    }

    /** How much one place may ask for: as much as it may report. */
    @Component
    record FollowLimits(Throttle throttle, Clock clock) {

        /** How long the next wish has to wait; empty if it need not. */
        Optional<Duration> waits(String address) {
            return throttle.admit(Attempt.messageFrom("follow", address)).map(this::until);
        }

        private Duration until(Instant later) {
            Duration wait = Duration.between(clock.instant(), later);
            return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
        }
    }
}
