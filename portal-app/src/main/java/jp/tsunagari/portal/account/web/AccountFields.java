package jp.tsunagari.portal.account.web;

import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** What the fields of accounts must be like, whichever form they are in. */
final class AccountFields {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int MAX_EMAIL = 254;
    private static final int MAX_NAME = 80;

    private AccountFields() {}

    /** Whether it looks like an e-mail address; whether it is one, only a mail can tell. */
    static boolean isEmail(String typed) {
        return typed.length() <= MAX_EMAIL && EMAIL.matcher(typed).matches();
    }

    static void checkEmail(String typed, Errors errors) {
        if (!isEmail(typed)) {
            errors.reject("account.email.malformed");
        }
    }

    /** The name of a person. */
    static void checkName(String typed, Errors errors) {
        if (typed.isBlank() || typed.length() > MAX_NAME) {
            errors.reject("account.name.malformed", new Object[] {MAX_NAME}, null);
        }
    }
}
