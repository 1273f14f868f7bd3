package jp.tsunagari.portal.account.web;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a new password must be like: long, and not one that a list of common ones holds or that a program guesses soon.
 * Nothing is asked about kinds of characters (NIST SP 800-63B).
 */
@Component
class PasswordRule {

    static final int SHORTEST = 12;

    /** Beyond these bytes bcrypt would not look at the rest. */
    private static final int MOST_BYTES = 72;

    /** zxcvbn: 0 too guessable … 4 very unguessable; 2 withstands guessing online. */
    private static final int STRONG_ENOUGH = 2;

    private final Zxcvbn estimator = new Zxcvbn();

    /**
     * @param own words that belong to the person, such as the address
     * @return what to do, in Japanese; empty if the password is good
     */
    Optional<String> objection(String password, String again, List<String> own) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("パスワードは" + SHORTEST + "文字以上にしてください。");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("パスワードが長すぎます。半角で" + MOST_BYTES + "文字以内にしてください。");
        }
        if (estimator.measure(password, own).getScore() < STRONG_ENOUGH) {
            return Optional.of("よく使われる言葉や並びなので、推測されやすいパスワードです。関係のない言葉をいくつかつなげるなど、別のものにしてください。");
        }
        return password.equals(again) ? Optional.empty() : Optional.of("2つのパスワードが一致しません。もう一度、同じものを入力してください。");
    }
}
