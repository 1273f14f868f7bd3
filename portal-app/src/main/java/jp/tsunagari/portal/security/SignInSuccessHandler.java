package jp.tsunagari.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.tsunagari.portal.security.session.SignInNotes;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads a user who has signed in to the page they wanted, by way of the second step if they have one. */
@Component
class SignInSuccessHandler extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignInNotes notes;
    private final DeviceCookie devices;

    SignInSuccessHandler(RequestCache requests, SignInNotes notes, DeviceCookie devices) {
        this.notes = notes;
        this.devices = devices;
        setRequestCache(requests);
        setDefaultTargetUrl("/my");
        setRedirectStrategy((request, response, url) ->
                response.sendRedirect(url.startsWith("/") ? request.getContextPath() + url : withinThePortal(url)));
    }

    /** The page that was asked for, at the address at which the person has just signed in, whatever its name is. */
    private static String withinThePortal(String url) {
        UriComponents page = UriComponentsBuilder.fromUriString(url).build();
        String path = page.getPath() == null || page.getPath().isEmpty() ? "/" : page.getPath();
        return page.getQuery() == null ? path : path + "?" + page.getQuery();
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof HalfSignedIn) {
            getRedirectStrategy().sendRedirect(request, response, SecondStepController.PATH);
            return;
        }
        notes.write(request);
        if (authentication.getPrincipal() instanceof SignedIn person) {
            devices.remember(person.accountId(), request, response);
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
