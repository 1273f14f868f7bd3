package jp.tsunagari.portal.account.web;

import java.util.stream.Stream;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.text.Lookalikes;
import jp.tsunagari.portal.text.VisibleText;
import jp.tsunagari.portal.web.form.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the fields of accounts must be like, whichever form they are in. */
final class AccountFields {

    private static final int MAX_NAME = 80;

    private AccountFields() {}

    /** @param errors of a form that has a field {@code email} */
    static void checkEmail(String typed, Errors errors) {
        if (!MailAddress.looksLikeOne(typed)) {
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
