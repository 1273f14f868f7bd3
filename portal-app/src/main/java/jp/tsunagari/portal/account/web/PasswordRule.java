package jp.tsunagari.portal.account.web;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * What a new password must be like: long, and not one that a list of common ones holds or that a program guesses soon.
 * Nothing is asked about kinds of characters (NIST SP 800-63B).
 */
@Component
class PasswordRule {

    private static final int MIN_LENGTH = 12;

    /** Beyond these bytes bcrypt would not look at the rest. */
    private static final int MAX_BYTES = 72;

    /** zxcvbn: 0 too guessable … 4 very unguessable; 2 withstands guessing online. */
    private static final int STRONG_ENOUGH = 2;

    private final Zxcvbn estimator = new Zxcvbn();
    private final PasswordEncoder encoder;

    PasswordRule(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * A new password as typed.
     *
     * @param again the same, to find slips
     */
    record NewPassword(String password, String again) {

        NewPassword {
            password = FormText.orEmpty(password);
            again = FormText.orEmpty(again);
        }
    }

    /**
     * Notes what is wrong with a password, if anything is; no more than one thing.
     *
     * @param own words that belong to the person, such as the address
     */
    void check(NewPassword typed, List<String> own, Errors errors) {
        String password = typed.password();
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            reject(errors, "too-short", MIN_LENGTH);
        } else if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            reject(errors, "too-long", MAX_BYTES);
        } else if (estimator.measure(password, own).getScore() < STRONG_ENOUGH) {
            reject(errors, "guessable");
        } else if (!password.equals(typed.again())) {
            reject(errors, "different");
        }
    }

    private static void reject(Errors errors, String what, Object... arguments) {
        errors.reject("account.new-password." + what, arguments, null);
    }

    /** As it is stored, with the encoder's prefix. */
    String encode(NewPassword checked) {
        return Objects.requireNonNull(encoder.encode(checked.password()));
    }
}
