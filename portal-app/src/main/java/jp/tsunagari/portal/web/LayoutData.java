package jp.tsunagari.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Fills in what the layout needs on every page. Error pages do without: they must stand when the session does not. */
@ControllerAdvice(annotations = Page.class)
class LayoutData {

    /** Null for a visitor who is not signed in. */
    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? null : new Viewer(principal.getName(), request.isUserInRole("ADMIN"));
    }

    /** This page's own address for the canonical link. What arrives is encoded already. */
    @ModelAttribute("canonicalUrl")
    String canonicalUrl(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request).build().toUriString();
    }

    /** The same for paper, where a person has to type it: in letters, not in percent signs. */
    @ModelAttribute("printedUrl")
    String printedUrl(HttpServletRequest request) {
        return UriUtils.decode(canonicalUrl(request), StandardCharsets.UTF_8);
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
