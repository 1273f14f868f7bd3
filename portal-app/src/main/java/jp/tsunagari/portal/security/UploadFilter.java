package jp.tsunagari.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.web.Refusal;
import jp.tsunagari.portal.web.server.HeldUpload;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets files of admins in, before anything reads from the request. Until then nothing of them is written anywhere. */
final class UploadFilter extends OncePerRequestFilter {

    private static final Duration RETRY = Duration.ofSeconds(30);

    private final UserAccounts accounts;
    private final long maxBytes;

    UploadFilter(UserAccounts accounts, long maxBytes) {
        this.accounts = accounts;
        this.maxBytes = maxBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<HeldUpload> upload = HeldUpload.in(request);
        if (upload.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > maxBytes) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (!isAdmin()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (!upload.get().admit()) {
            new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "uploads-crowded", RETRY).send(request, response);
        } else {
            take(request, response, chain);
        }
    }

    private static void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            request.getParts();
        } catch (InvalidParameterException e) {
            response.sendError(e.getErrorCode());
            return;
        } catch (SocketTimeoutException e) {
            response.sendError(HttpStatus.REQUEST_TIMEOUT.value());
            return;
        } catch (IOException | ServletException e) {
            // It ended before its end, or its parts are not told apart as they should be.
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(request, response);
    }

    /** The session alone does not tell: the account may have been closed since. */
    private boolean isAdmin() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && accounts.roleInUse(person.accountId())
                        .filter(Role.ADMIN::equals)
                        .isPresent();
    }
}
