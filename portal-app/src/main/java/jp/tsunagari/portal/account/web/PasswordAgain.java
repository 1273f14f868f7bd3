package jp.tsunagari.portal.account.web;

import java.util.Optional;
import jp.tsunagari.portal.account.Credentials;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Dates;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Asks for the password again before something that whoever finds an open screen must not do. */
@Component
public class PasswordAgain {

    private final UserAccounts accounts;
    private final PasswordEncoder encoder;
    private final Throttle throttle;
    private final Dates dates;

    PasswordAgain(UserAccounts accounts, PasswordEncoder encoder, Throttle throttle, Dates dates) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.dates = dates;
    }

    /** What to tell the person; empty if the password is right. */
    public Optional<String> objection(SignedIn person, String password) {
        Attempt attempt = Attempt.onAccount("password-again", Long.toString(person.accountId()));
        Optional<String> wait = throttle.admit(attempt)
                .map(until -> "間違いが続いたため、しばらくお待ちいただいています。" + dates.clock(until.plusSeconds(59)) + "以降に、もう一度入力してください。");
        if (wait.isPresent()) {
            return wait;
        }
        boolean right = accounts.findCredentials(person.getUsername())
                .map(Credentials::passwordHash)
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
        if (!right) {
            return Optional.of("パスワードが違います。もう一度入力してください。");
        }
        throttle.forget(attempt);
        return Optional.empty();
    }
}
