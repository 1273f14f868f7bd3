package jp.tsunagari.portal.console;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.Credentials;
import jp.tsunagari.portal.account.PasswordResets;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.factor.SecondFactors;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignInRecovery;
import jp.tsunagari.portal.security.password.PasswordRule;
import jp.tsunagari.portal.security.password.PasswordRule.NewPassword;
import jp.tsunagari.portal.security.password.PasswordRule.PasswordOwner;
import jp.tsunagari.portal.web.form.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

/** What an operator at the machine may do to an account that no one gets into any more. All of it is in the audit log. */
@Component
class AccountRecovery {

    private final UserAccounts accounts;
    private final PasswordResets resets;
    private final SecondFactors factors;
    private final SignInRecovery signIn;
    private final PasswordRule rule;
    private final Messages messages;

    AccountRecovery(
            UserAccounts accounts,
            PasswordResets resets,
            SecondFactors factors,
            SignInRecovery signIn,
            PasswordRule rule,
            Messages messages) {
        this.accounts = accounts;
        this.resets = resets;
        this.factors = factors;
        this.signIn = signIn;
        this.rule = rule;
        this.messages = messages;
    }

    Optional<AccountView> find(String login) {
        return accounts.findCredentials(login).map(Credentials::accountId).flatMap(accounts::find);
    }

    /** The login names of all who may sign in as admins. */
    List<String> admins() {
        return accounts.search("").stream()
                .filter(account -> account.enabled() && account.role() == Role.ADMIN)
                .map(AccountView::login)
                .toList();
    }

    /** What is wrong with the password; empty if it is set, the wait is lifted and all sessions are ended. */
    Optional<String> setPassword(AccountView account, NewPassword typed) {
        Errors errors = new BeanPropertyBindingResult(typed, "form");
        rule.check(typed, PasswordOwner.of(account), errors);
        if (errors.hasErrors()) {
            return Optional.ofNullable(FormErrors.of(errors, messages).of(""));
        }
        resets.setByOperator(account.id(), rule.encode(typed), operator());
        signIn.shutOut(account.id());
        signIn.liftWait(account.id(), account.login());
        return Optional.empty();
    }

    void unlock(AccountView account) {
        signIn.liftWait(account.id(), account.login(), operator());
    }

    /** Whether there was one. */
    boolean removeSecondFactor(AccountView account) {
        return factors.remove(account.id(), operator());
    }

    private String operator() {
        return messages.get("console.account.operator");
    }
}
