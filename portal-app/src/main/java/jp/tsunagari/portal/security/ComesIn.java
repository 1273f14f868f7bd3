package jp.tsunagari.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.tsunagari.portal.security.session.SignInNotes;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Leads whoever has signed in to the page they wanted. */
class ComesIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignInNotes notes;

    ComesIn(RequestCache requests, SignInNotes notes) {
        this.notes = notes;
        setRequestCache(requests);
        setDefaultTargetUrl("/admin/imports");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        notes.write(request);
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
