package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/** A page whose address is a secret: no other site shall learn it from a link that is followed there, and no cache keep it. */
public final class SecretPage {

    private SecretPage() {}

    public static void keep(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    /** What is shown for a link that is not good, or not any more. */
    public static String deadLink(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "account/dead-link";
    }
}
