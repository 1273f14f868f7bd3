package jp.tsunagari.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.security.passkey.PasskeyCeremonies;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in with a passkey, in place of the password and the code or in place of the code alone: the authenticator has
 * seen to it that it is the person.
 */
@Page
@RequestMapping(PasskeySignInController.PATH)
class PasskeySignInController {

    static final String PATH = "/login/passkey";

    private static final String KIND = "passkey";
    /** Of tries: each question begins a session, which strangers could fill the database with. */
    private static final String QUESTION = "passkey-question";

    /** Header of the answer: the token for the form that sends the signature. */
    private static final String FORM_TOKEN = "X-Form-Token";

    private final PasskeyCeremonies ceremonies;
    private final AccountDetailsService accounts;
    private final SecondStep step;
    private final Throttle throttle;
    private final CsrfTokenRepository formTokens;
    private final ApplicationEventPublisher events;

    PasskeySignInController(
            PasskeyCeremonies ceremonies,
            AccountDetailsService accounts,
            SecondStep step,
            Throttle throttle,
            CsrfTokenRepository formTokens,
            ApplicationEventPublisher events) {
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.step = step;
        this.throttle = throttle;
        this.formTokens = formTokens;
        this.events = events;
    }

    @PostMapping("/options")
    ResponseEntity<String> ask(
            @Nullable @AuthenticationPrincipal HalfSignedIn half,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (half == null
                && throttle.admit(Attempt.fromAddress(QUESTION, request.getRemoteAddr()))
                        .isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "30")
                    .build();
        }
        Authentication person = half == null ? null : SecondStep.authentication(half.person());
        return ceremonies
                .beginSigningIn(person, request, response)
                .map(question -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .header(FORM_TOKEN, formToken(request, response))
                        .body(question))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The question has begun a session, so that the token of the page, which had none, is good no more. */
    private String formToken(HttpServletRequest request, HttpServletResponse response) {
        CsrfToken known = formTokens.loadToken(request);
        CsrfToken token = known == null ? formTokens.generateToken(request) : known;
        formTokens.saveToken(token, request, response);
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> token);
        return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
    }

    @PostMapping
    @Nullable
    String judge(
            @Nullable @AuthenticationPrincipal HalfSignedIn half,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        String back = "redirect:" + (half == null ? LoginController.PATH : SecondStepController.PATH) + "?passkey=";
        Attempt fromAddress = Attempt.fromAddress(KIND, request.getRemoteAddr());
        if (throttle.admit(fromAddress).isPresent()) {
            return back + "wait";
        }
        Optional<SignedIn> person = ceremonies
                .signIn(credential, request, response)
                .map(accounts::loadUserByUsername)
                .map(SignedIn.class::cast);
        if (person.isEmpty()) {
            var nobody = UsernamePasswordAuthenticationToken.unauthenticated("", null);
            events.publishEvent(
                    new AuthenticationFailureBadCredentialsEvent(nobody, new BadCredentialsException(KIND)));
            return back + "wrong";
        }
        throttle.takeBack(fromAddress);
        throttle.takeBack(Attempt.fromAddress(QUESTION, request.getRemoteAddr()));
        if (!person.get().isEnabled()) {
            return back + "closed";
        }
        // Nothing of the session in which the question waited is worth anything now, its short life least of all.
        request.getSession().invalidate();
        request.getSession();
        person.get().eraseCredentials();
        step.signIn(person.get(), request, response);
        return null;
    }
}
