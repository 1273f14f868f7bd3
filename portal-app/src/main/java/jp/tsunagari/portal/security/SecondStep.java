package jp.tsunagari.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import jp.tsunagari.portal.account.factor.SecondFactors;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Judges the code of a user who is half signed in, and signs them in. */
@Component
class SecondStep {

    static final String KIND = "code";

    private final SecondFactors factors;
    private final Throttle throttle;
    private final SignInSuccessHandler successHandler;
    private final ApplicationEventPublisher events;

    SecondStep(
            SecondFactors factors,
            Throttle throttle,
            SignInSuccessHandler successHandler,
            ApplicationEventPublisher events) {
        this.factors = factors;
        this.throttle = throttle;
        this.successHandler = successHandler;
        this.events = events;
    }

    /** Counts a try; if there were too many, says from when on the next one is looked at. */
    Optional<Instant> waitFor(HalfSignedIn half) {
        return throttle.admit(tryOf(half));
    }

    /** Whether a code of an app, or one of paper, opens the account. */
    boolean takesCodes(HalfSignedIn half) {
        return factors.isOn(half.person().accountId());
    }

    boolean isRight(HalfSignedIn half, String code) {
        boolean right = factors.use(half.person().accountId(), code);
        if (right) {
            throttle.forget(tryOf(half));
        } else {
            events.publishEvent(new WrongCodeEvent(half.person()));
        }
        return right;
    }

    /** With a new session id and a new form token: nothing that was known before is worth anything after it. */
    void signIn(SignedIn person, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Authentication authentication = authentication(person);
        request.changeSessionId();
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(authentication, SecondStep.class));
        successHandler.onAuthenticationSuccess(request, response, authentication);
    }

    static Authentication authentication(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private static Attempt tryOf(HalfSignedIn half) {
        return Attempt.onAccount(KIND, Long.toString(half.person().accountId()));
    }
}
