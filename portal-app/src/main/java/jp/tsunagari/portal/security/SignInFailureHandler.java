package jp.tsunagari.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Leads back to the sign-in page, which says the same whether the name or the password was wrong; who knew the
 * password of a closed account is told that it is closed. */
class SignInFailureHandler extends SimpleUrlAuthenticationFailureHandler {

    SignInFailureHandler() {
        super(LoginController.PATH + "?error");
        // The exception itself is of no use to the page, and would be kept in a session.
        setAllowSessionCreation(false);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (refused instanceof AuthenticationServiceException) {
            // The password was not judged: the accounts could not be read. That is an outage, not a wrong password.
            throw new ServletException("cannot read the accounts", refused);
        }
        String typed = request.getParameter("username");
        new RefusedSignIn(
                        typed == null ? "" : typed,
                        refused instanceof ThrottledAuthenticationProvider.TooManyTriesException tooMany
                                ? tooMany.until()
                                : null,
                        refused instanceof DisabledException)
                .keep(request, response);
        super.onAuthenticationFailure(request, response, refused);
    }
}
