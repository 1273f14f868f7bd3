package jp.tsunagari.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.security.session.SignInNotes;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a person whose account has been closed, or whose role has changed, at their next request, and one
 * in which they have been signed in for longer than any may last. Files are the same for all; for them no account is
 * looked up.
 */
final class AccountStatusFilter extends OncePerRequestFilter {

    private final UserAccounts accounts;
    private final SignInNotes notes;
    private final Duration maxAge;

    AccountStatusFilter(UserAccounts accounts, SignInNotes notes, Duration maxAge) {
        this.accounts = accounts;
        this.notes = notes;
        this.maxAge = maxAge;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return AreaRequestMatchers.FILES.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && (!isWelcome(person) || (session != null && notes.isOlderThan(maxAge, session)))) {
            SecurityContextHolder.clearContext();
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isWelcome(SignedIn person) {
        return accounts.roleInUse(person.accountId())
                .filter(role -> role == person.role())
                .isPresent();
    }
}
