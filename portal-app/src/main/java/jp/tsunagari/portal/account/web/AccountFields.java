package jp.tsunagari.portal.account.web;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;
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

    /**
     * The name of a person: neither empty nor long, nor one that another account or the portal itself is called by.
     *
     * @param own the account that is to have it; null for a new one
     */
    static void checkName(String typed, @Nullable Long own, UserAccounts accounts, Messages messages, Errors errors) {
        if (typed.isBlank() || typed.length() > MAX_NAME) {
            errors.reject("account.name.malformed", new Object[] {MAX_NAME}, null);
        } else if (isReserved(typed, messages) || accounts.isNameTaken(typed, own)) {
            errors.reject("account.name.taken");
        }
    }

    private static boolean isReserved(String typed, Messages messages) {
        String name = Folding.NAMES.apply(typed);
        return Stream.of(messages.get("account.name.reserved").split("\\s+"))
                .map(Folding.NAMES::apply)
                .anyMatch(name::equals);
    }
}
