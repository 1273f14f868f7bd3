package jp.tsunagari.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.factor.FactorDuty;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells admins who have to set up a second factor until when, and after that leads them to the page for it before
 * anything else.
 */
final class RequiredSecondFactorFilter extends OncePerRequestFilter {

    /** Attribute of the request: until when, for the layout of the pages. */
    static final String DUE = "secondFactorDue";

    private static final String PAGE = "/account/second-factor";

    private final FactorDuty duty;
    private final Clock clock;

    RequiredSecondFactorFilter(FactorDuty duty, Clock clock) {
        this.duty = duty;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !AreaRequestMatchers.needSigningIn(request) || AreaRequestMatchers.SECOND_FACTOR.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.role() == Role.ADMIN) {
            Optional<Instant> due = duty.dueFor(person.accountId());
            if (due.isPresent() && !clock.instant().isBefore(due.get())) {
                response.sendRedirect(request.getContextPath() + PAGE);
                return;
            }
            due.ifPresent(until -> request.setAttribute(DUE, until));
        }
        chain.doFilter(request, response);
    }
}
