package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** A page whose address is a secret: no other site shall learn it from a link that is followed there, and no cache keep it. */
final class SecretPage {

    private SecretPage() {}

    static void keep(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    /**
     * Shows a link that could not be mailed, in the answer to the very form that made it: it is kept nowhere from where a
     * later page could show it.
     *
     * @param whatToDo with it, Japanese
     */
    static String handOver(String link, String whatToDo, String back, Model model, HttpServletResponse response) {
        keep(response);
        model.addAttribute("link", link);
        model.addAttribute("whatToDo", whatToDo);
        model.addAttribute("back", back);
        return "account/hand-over";
    }

    /** What is shown for a link that is not good, or not any more. */
    static String deadLink(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "account/dead-link";
    }
}
