package jp.tsunagari.portal.security.password;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * What a new password must be like, wherever it is set: long, and nothing that a program guesses soon. Nothing is asked
 * about kinds of characters (NIST SP 800-63B).
 */
@Component
public class PasswordRule {

    /** In characters as people count them, kana and letters alike. */
    private static final int MIN_LENGTH = 12;

    /** More than anyone types; all of it counts. */
    private static final int MAX_LENGTH = 200;

    private final PasswordEncoder encoder;
    private final OwnWords words;
    private final Guessing guessing;

    PasswordRule(PasswordEncoder encoder, OwnWords words) {
        this.encoder = encoder;
        this.words = words;
        this.guessing = new Guessing();
    }

    /**
     * A new password as typed.
     *
     * @param again the same, to find slips
     */
    public record NewPassword(String password, String again) {

        public NewPassword {
            password = FormText.orEmpty(password);
            again = FormText.orEmpty(again);
        }

        @Override
        public String toString() {
            return "NewPassword[…]";
        }
    }

    /**
     * Whose password it will be.
     *
     * @param organisations the ids of those that the person belongs to
     */
    public record PasswordOwner(String login, String displayName, List<Long> organisations) {

        public PasswordOwner {
            organisations = List.copyOf(organisations);
        }

        public static PasswordOwner of(AccountView account) {
            return new PasswordOwner(account.login(), account.displayName(), account.organisations());
        }
    }

    /** Notes what is wrong with a password, if anything is; no more than one thing. */
    public void check(NewPassword typed, PasswordOwner owner, Errors errors) {
        String password = Folding.NFKC.apply(typed.password());
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            reject(errors, "too-short", MIN_LENGTH);
            return;
        }
        if (length > MAX_LENGTH) {
            reject(errors, "too-long", MAX_LENGTH);
            return;
        }
        Optional<Guessing.Weakness> weakness = guessing.weakness(password, words.of(owner));
        if (weakness.isPresent()) {
            reject(errors, weakness.get().key());
        } else if (!typed.password().equals(typed.again())) {
            reject(errors, "different");
        }
    }

    private static void reject(Errors errors, String what, Object... arguments) {
        errors.reject("account.new-password." + what, arguments, null);
    }

    /** As it is stored, with the encoder's prefix. */
    public String encode(NewPassword checked) {
        return Objects.requireNonNull(encoder.encode(checked.password()));
    }
}
