package jp.tsunagari.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.factor.SecondFactors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where admins must have a second factor: leads those without one to the page that sets it up, before anything else. */
final class RequiredSecondFactorFilter extends OncePerRequestFilter {

    private static final String PAGE = "/account/second-factor";

    private final SecondFactors factors;

    RequiredSecondFactorFilter(SecondFactors factors) {
        this.factors = factors;
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
                && person.role() == Role.ADMIN
                && !factors.isOn(person.accountId())) {
            response.sendRedirect(request.getContextPath() + PAGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
