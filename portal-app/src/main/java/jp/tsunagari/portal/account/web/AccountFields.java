package jp.tsunagari.portal.account.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Lookalikes;
import jp.tsunagari.portal.text.VisibleText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the fields of accounts must be like, whichever form they are in. */
final class AccountFields {

    /** As mail servers take them in practice; none begins like a formula. */
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9_][A-Za-z0-9._%+'/-]*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    /** As mail programs copy an address, with or without the name before it. */
    private static final Pattern IN_BRACKETS = Pattern.compile("[^<>]*<([^<>]+)>");

    private static final int MAX_EMAIL = 254;
    private static final int MAX_NAME = 80;

    private AccountFields() {}

    /** An address without what has come with it: brackets, spaces, full width. */
    static String email(String typed) {
        String plain = Folding.NFKC.apply(typed).strip();
        Matcher brackets = IN_BRACKETS.matcher(plain);
        return brackets.matches() ? brackets.group(1).strip() : plain;
    }

    /** Whether it looks like an e-mail address; whether it is one, only a mail can tell. */
    static boolean isEmail(String typed) {
        return typed.length() <= MAX_EMAIL && EMAIL.matcher(typed).matches();
    }

    /** @param errors of a form that has a field {@code email} */
    static void checkEmail(String typed, Errors errors) {
        if (!isEmail(typed)) {
            errors.rejectValue("email", "account.email.malformed");
        }
    }

    /**
     * The name of a person: neither empty nor long, nor one that another account or the portal itself is called by.
     *
     * @param own the account that is to have it; null for a new one
     */
    static void checkName(String typed, @Nullable Long own, UserAccounts accounts, Messages messages, Errors errors) {
        if (!VisibleText.isReadable(typed) || typed.length() > MAX_NAME) {
            errors.reject("account.name.malformed", new Object[] {MAX_NAME}, null);
        } else if (isReserved(typed, messages) || accounts.isNameTaken(typed, own)) {
            errors.reject("account.name.taken");
        }
    }

    private static boolean isReserved(String typed, Messages messages) {
        String looks = Lookalikes.key(typed);
        return Stream.of(messages.get("account.name.reserved").split("\\s+"))
                .map(Lookalikes::key)
                .anyMatch(looks::equals);
    }
}
