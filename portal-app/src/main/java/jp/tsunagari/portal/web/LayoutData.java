package jp.tsunagari.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Fills in what the layout needs on every page. Error pages do without: they must work when the session does not. */
@ControllerAdvice(annotations = Page.class)
class LayoutData {

    private static final List<String> NOT_FOR_ENGINES =
            List.of("/login", "/account", "/account-email", "/admin", "/invitations", "/my", "/password");

    private final Messages messages;

    LayoutData(Messages messages) {
        this.messages = messages;
    }

    /** Null for a visitor who is not signed in. */
    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        boolean admin = request.isUserInRole("ADMIN");
        // Without a role a user is not in yet: their code is still to come.
        boolean keeper = admin || request.isUserInRole("STAFF");
        boolean in = keeper || request.isUserInRole("OFFICER");
        return principal == null || !in
                ? null
                : new Viewer(nameOf(principal), admin, keeper, accountOf(principal), idleSeconds(request));
    }

    private static String nameOf(Principal principal) {
        return principal instanceof Authentication known && known.getPrincipal() instanceof ShownName person
                ? person.displayName()
                : principal.getName();
    }

    private static long accountOf(Principal principal) {
        return principal instanceof Authentication known && known.getPrincipal() instanceof ShownName person
                ? person.accountId()
                : 0;
    }

    private static int idleSeconds(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    /**
     * This page's own address, for the printed sheet and the canonical link. Of its parameters only the page is part of
     * it; who knows better has set it already.
     */
    @ModelAttribute("canonicalUrl")
    String canonicalUrl(HttpServletRequest request) {
        ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromRequest(request);
        address.replaceQuery(null);
        String page = request.getParameter("page");
        if (page != null && page.matches("[1-9][0-9]{0,6}") && !page.equals("1")) {
            address.queryParam("page", page);
        }
        // What arrives is encoded already.
        return address.build().toUriString();
    }

    /** Search engines need no page that is for the people of the catalogue, or that a secret link leads to. */
    @ModelAttribute("robots")
    @Nullable
    String robots(HttpServletRequest request) {
        String path = path(request);
        return NOT_FOR_ENGINES.stream().anyMatch(area -> path.equals(area) || path.startsWith(area + "/"))
                ? "noindex"
                : null;
    }

    /** What search engines and messengers say of the page; null where its title has to do. Who knows better sets it. */
    @ModelAttribute("description")
    @Nullable
    String description(HttpServletRequest request) {
        return PublicPages.descriptionKey(path(request)).map(messages::get).orElse(null);
    }

    /** The whole address for paper, where a person has to type it: in letters, not in percent signs. */
    @ModelAttribute("printedUrl")
    String printedUrl(HttpServletRequest request) {
        return UriUtils.decode(
                ServletUriComponentsBuilder.fromRequest(request).build().toUriString(), StandardCharsets.UTF_8);
    }

    /** Within the portal, without the language. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /**
     * The signed-in person, as the layout shows them.
     *
     * @param name what the person is called
     * @param admin whether the admin's pages are offered
     * @param keeper whether they may keep cards and answer readers, as admins and the people of organisations do
     * @param account whose copies the browser's own store may show
     * @param idleSeconds after which they are signed out if they do nothing; 0 or less if never
     */
    record Viewer(String name, boolean admin, boolean keeper, long account, int idleSeconds) {}
}
