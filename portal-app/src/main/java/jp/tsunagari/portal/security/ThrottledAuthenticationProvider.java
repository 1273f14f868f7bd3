package jp.tsunagari.portal.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.account.KnownDevices;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.account.factor.SecondFactors;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks passwords, and not too many of them. An unknown name costs the same work as a known one (the base class checks
 * a password that no one has), is counted the same and gets the same answer; a closed account is told apart only after
 * its password was right.
 *
 * <p>A browser that the account has signed in in before is counted by itself: what strangers have tried, on the account or
 * from the same address, keeps it out of nothing.
 */
@Component
class ThrottledAuthenticationProvider extends DaoAuthenticationProvider {

    static final String KIND = "sign-in";

    /** The password was not looked at: too many were tried before. */
    static class TooManyTriesException extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final Instant until;

        TooManyTriesException(Instant until) {
            super("too many tries");
            this.until = until;
        }

        /** From then on the next try is looked at. */
        Instant until() {
            return until;
        }
    }

    private final Throttle throttle;
    private final SecondFactors factors;
    private final KnownDevices devices;

    ThrottledAuthenticationProvider(
            AccountDetailsService accounts,
            PasswordEncoder encoder,
            Throttle throttle,
            SecondFactors factors,
            KnownDevices devices) {
        super(accounts);
        this.throttle = throttle;
        this.factors = factors;
        this.devices = devices;
        setPasswordEncoder(encoder);
        setUserDetailsPasswordService(accounts);
        setPreAuthenticationChecks(person -> {});
        setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
    }

    @Override
    public Authentication authenticate(Authentication typed) throws AuthenticationException {
        Optional<Attempt> onDevice = device(typed)
                .filter(device -> devices.knows(typed.getName(), device))
                .map(device -> Attempt.onDevice(KIND, typed.getName(), device.value()));
        return onDevice.isPresent() ? authenticateKnown(typed, onDevice.get()) : authenticateUnknown(typed);
    }

    private Authentication authenticateKnown(Authentication typed, Attempt onDevice) {
        refuseIfTooMany(throttle.admit(onDevice));
        Authentication known = super.authenticate(typed);
        throttle.forget(onDevice);
        return known;
    }

    private Authentication authenticateUnknown(Authentication typed) {
        Attempt onAccount = Attempt.onAccount(KIND, typed.getName());
        Attempt fromAddress = Attempt.fromAddress(KIND, address(typed));
        refuseIfTooMany(throttle.admit(fromAddress));
        Optional<Instant> wait = throttle.admit(onAccount);
        if (wait.isPresent()) {
            throttle.takeBack(fromAddress);
            throw new TooManyTriesException(wait.get());
        }
        Authentication known = super.authenticate(typed);
        throttle.forget(onAccount);
        throttle.takeBack(fromAddress);
        return known;
    }

    @Override
    protected Authentication createSuccessAuthentication(Object principal, Authentication typed, UserDetails person) {
        Authentication known = super.createSuccessAuthentication(principal, typed, person);
        if (!(person instanceof SignedIn signedIn) || !factors.isAsked(signedIn.accountId())) {
            return known;
        }
        signedIn.eraseCredentials();
        var half = UsernamePasswordAuthenticationToken.authenticated(new HalfSignedIn(signedIn), null, List.of());
        half.setDetails(typed.getDetails());
        return half;
    }

    private static void refuseIfTooMany(Optional<Instant> wait) {
        wait.ifPresent(until -> {
            throw new TooManyTriesException(until);
        });
    }

    private static Optional<SecretToken> device(Authentication typed) {
        return typed.getDetails() instanceof SignInDetails details ? details.device() : Optional.empty();
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
    }
}
