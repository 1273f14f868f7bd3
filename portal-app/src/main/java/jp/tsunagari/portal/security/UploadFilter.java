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
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files of admins in, and photos of those whose cards they are for, before anything reads from the request. Until then
 * nothing of them is written anywhere.
 */
final class UploadFilter extends OncePerRequestFilter {

    private static final Duration RETRY = Duration.ofSeconds(30);

    /** Some photos of today; the page says itself that one is too large. */
    private static final long MAX_PHOTO_BYTES = 64_000_000;

    private static final RequestMatcher PHOTOS =
            PathPatternRequestMatcher.withDefaults().matcher(AreaRequestMatchers.PHOTOS);

    private final UserAccounts accounts;
    private final UploadRight photos;
    private final long maxBytes;

    UploadFilter(UserAccounts accounts, UploadRight photos, long maxBytes) {
        this.accounts = accounts;
        this.photos = photos;
        this.maxBytes = maxBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<HeldUpload> upload = HeldUpload.in(request);
        boolean photo = PHOTOS.matches(request);
        long most = photo ? MAX_PHOTO_BYTES : maxBytes;
        if (upload.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > most) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (photo ? !maySendPhotos(request) : !isAdmin()) {
            // Like every other address of another's card, it is not there.
            response.sendError((photo && person().isPresent() ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
        } else if (!upload.get().admit(most)) {
            new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "uploads-crowded", RETRY).send(request, response);
        } else {
            take(upload.get(), request, response, chain);
        }
    }

    private static void take(
            HeldUpload upload, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
            response.sendError((upload.isTooLarge() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
            return;
        }
        chain.doFilter(request, response);
    }

    /** The session alone does not tell: the account may have been closed since. */
    private boolean isAdmin() {
        return person().flatMap(person -> accounts.roleInUse(person.accountId()))
                .filter(Role.ADMIN::equals)
                .isPresent();
    }

    private boolean maySendPhotos(HttpServletRequest request) {
        return person().filter(person -> photos.mayUpload(request, person)).isPresent();
    }

    private static Optional<SignedIn> person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
