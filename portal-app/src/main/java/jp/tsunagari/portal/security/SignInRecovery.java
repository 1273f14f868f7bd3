package jp.tsunagari.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagari.portal.account.KnownDevices;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import org.springframework.stereotype.Component;

/** Ways past the wait that wrong passwords have brought about, for who has shown in another way that the account is theirs. */
@Component
public class SignInRecovery {

    private final Throttle throttle;
    private final KnownDevices devices;
    private final DeviceCookie cookie;

    SignInRecovery(Throttle throttle, KnownDevices devices, DeviceCookie cookie) {
        this.throttle = throttle;
        this.devices = devices;
        this.cookie = cookie;
    }

    /** What was tried in vain for this login name is forgotten: passwords, and codes after the right one. */
    public void liftWait(long accountId, String login) {
        throttle.forget(Attempt.onAccount(ThrottledAuthenticationProvider.KIND, login));
        throttle.forget(Attempt.onAccount(SecondStep.KIND, Long.toString(accountId)));
    }

    /**
     * After a password was set by a secret link: the browser that followed it gets in whatever strangers try, and no
     * browser that knew the former password does.
     */
    public void afterReset(long accountId, String login, HttpServletRequest request, HttpServletResponse response) {
        throttle.forget(Attempt.onAccount(ThrottledAuthenticationProvider.KIND, login));
        devices.forgetAll(accountId);
        cookie.remember(accountId, request, response);
    }
}
