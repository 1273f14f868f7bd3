package jp.tsunagari.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import jp.tsunagari.portal.web.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Answers a request that is not allowed. Where signing in would help, with the sign-in page; where a role is missing or a
 * form has gone stale, with 403; where the code is still to come, with the page that asks for it; where more was sent
 * than is looked into, with 413; and where there is nothing at all, with 404 as for any mistyped address.
 */
@Component
class PortalAccessDeniedHandler implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** The forms of cards, and what their script sends. */
    private static final Pattern KEPT =
            Pattern.compile("(/my/(?:initiatives|organisations)/[0-9]{1,18}(?:/initiatives/new)?)(?:/draft)?");

    /** The form of readers without an account, which is shown again with what they typed. */
    private static final String REPORT = "/report";

    private final long maxRequestBytes;
    private final RefusalLog log;
    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(LoginController.PATH);

    /** @param maxRequest the server does not look into a larger request, so that its form has no token */
    PortalAccessDeniedHandler(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize maxRequest, RefusalLog log) {
        this.maxRequestBytes = maxRequest.toBytes();
        this.log = log;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException, ServletException {
        if (AreaRequestMatchers.needSigningIn(request)) {
            signIn.commence(request, response, notSignedIn);
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException)
                && AreaRequestMatchers.needSigningIn(request)
                && isHalfSignedIn(request)) {
            response.sendRedirect(request.getContextPath() + SecondStepController.PATH);
            return;
        }
        if (denied instanceof CsrfException && request.getContentLengthLong() > maxRequestBytes) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        if (denied instanceof CsrfException) {
            // Names that the firewall lets nobody read are refused by it here, and not within a page that shows them.
            request.getParameterMap();
            log.form(request);
        } else if (request.getUserPrincipal() instanceof Authentication known
                && known.getPrincipal() instanceof SignedIn person) {
            log.access(person, request);
        }
        if (denied instanceof CsrfException
                && KEPT.matcher(request.getServletPath()).matches()
                && isOpenedForm(request)) {
            // What was typed is kept for the person for whom the form was opened, who has to sign in to see it.
            String card = KEPT.matcher(request.getServletPath()).replaceFirst("$1/expired");
            request.getRequestDispatcher(card).forward(request, response);
            return;
        }
        if (denied instanceof CsrfException
                && request.getMethod().equals("POST")
                && request.getServletPath().equals(REPORT)) {
            request.getRequestDispatcher(REPORT + "/expired").forward(request, response);
            return;
        }
        if (denied instanceof CsrfException && AreaRequestMatchers.needSigningIn(request)) {
            (SecurityContextHolder.getContext().getAuthentication() == null ? Refusal.EXPIRED : Refusal.OUTDATED)
                    .send(request, response);
            return;
        }
        boolean somethingIsHere = AreaRequestMatchers.needSigningIn(request) || denied instanceof CsrfException;
        response.sendError((somethingIsHere ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
    }

    private static boolean isOpenedForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getParameter("form") != null;
    }

    private static boolean isHalfSignedIn(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof HalfSignedIn;
    }
}
