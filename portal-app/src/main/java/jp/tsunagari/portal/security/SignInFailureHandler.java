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

    /** Where the typed login name waits, so that no one has to type it twice. */
    static final String TYPED_LOGIN = "sign-in.typed-login";

    /** Where the time waits from which on the user may try again; absent if they may at once. */
    static final String WAITS_UNTIL = "sign-in.waits-until";

    /** Where it waits that the password was right and the account is closed; absent if it is not. */
    static final String CLOSED = "sign-in.closed";

    SignInFailureHandler() {
        super(LoginController.PATH + "?error");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (refused instanceof AuthenticationServiceException) {
            // The password was not judged: the accounts could not be read. That is an outage, not a wrong password.
            throw new ServletException("cannot read the accounts", refused);
        }
        request.getSession().setAttribute(TYPED_LOGIN, request.getParameter("username"));
        request.getSession()
                .setAttribute(
                        WAITS_UNTIL,
                        refused instanceof ThrottledAuthenticationProvider.TooManyTriesException tooMany
                                ? tooMany.until()
                                : null);
        request.getSession().setAttribute(CLOSED, refused instanceof DisabledException ? true : null);
        super.onAuthenticationFailure(request, response, refused);
    }
}
