package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows a secret link that could not be mailed to the admin who has made it, until they have handed it over: a page that
 * may be loaded again. It waits in their session for a few minutes and is nowhere else.
 */
@Page
@RequestMapping(HandOverController.PATH)
class HandOverController {

    static final String PATH = "/admin/hand-over";

    private static final String ATTRIBUTE = "account.hand-over";
    private static final Duration SHOWN_FOR = Duration.ofMinutes(10);
    private static final String ACCOUNTS = "/admin/accounts";

    private final Clock clock;

    HandOverController(Clock clock) {
        this.clock = clock;
    }

    /**
     * A link and what to do with it, in the language of the request.
     *
     * @param back the page to go on with
     */
    private record HandedLink(String link, String whatToDo, String back, Instant until) implements Serializable {}

    /** Leads to the page that shows the link. */
    String show(String link, String whatToDo, String back, HttpSession session) {
        session.setAttribute(
                ATTRIBUTE, new HandedLink(link, whatToDo, back, clock.instant().plus(SHOWN_FOR)));
        return "redirect:" + PATH;
    }

    @GetMapping
    String page(HttpSession session, HttpServletResponse response, Model model) {
        SecretPage.keep(response);
        if (!(session.getAttribute(ATTRIBUTE) instanceof HandedLink handed)
                || handed.until().isBefore(clock.instant())) {
            session.removeAttribute(ATTRIBUTE);
            return "redirect:" + ACCOUNTS;
        }
        model.addAttribute("link", handed.link());
        model.addAttribute("whatToDo", handed.whatToDo());
        return "account/hand-over";
    }

    @PostMapping
    String done(HttpSession session) {
        String back = session.getAttribute(ATTRIBUTE) instanceof HandedLink handed ? handed.back() : ACCOUNTS;
        session.removeAttribute(ATTRIBUTE);
        return "redirect:" + back;
    }
}
