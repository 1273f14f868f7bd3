package jp.tsunagari.portal.account.web;

import java.util.Optional;
import jp.tsunagari.portal.account.Credentials;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Dates;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Asks for the password again before something that must not be done by anyone who finds an open screen. */
@Component
public class PasswordAgain {

    private final UserAccounts accounts;
    private final PasswordEncoder encoder;
    private final Throttle throttle;
    private final Dates dates;
    private final Messages messages;

    PasswordAgain(UserAccounts accounts, PasswordEncoder encoder, Throttle throttle, Dates dates, Messages messages) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.dates = dates;
        this.messages = messages;
    }

    /** What to tell the person; empty if the password is right. */
    public Optional<String> objection(SignedIn person, String password) {
        Attempt attempt = Attempt.onAccount("password-again", Long.toString(person.accountId()));
        Optional<String> wait = throttle.admit(attempt)
                .map(until -> messages.get("account.password-again.wait", dates.clock(until.plusSeconds(59))));
        if (wait.isPresent()) {
            return wait;
        }
        boolean right = accounts.findCredentials(person.getUsername())
                .map(Credentials::passwordHash)
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
        if (!right) {
            return Optional.of(messages.get("account.password-again.wrong"));
        }
        throttle.forget(attempt);
        return Optional.empty();
    }
}
