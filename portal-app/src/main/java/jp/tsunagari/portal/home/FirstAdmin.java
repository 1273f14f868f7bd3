package jp.tsunagari.portal.home;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.message.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Sees to it that there is an admin, without a password that anyone else could know. */
@Component
class FirstAdmin {

    static final String LOGIN = "admin";

    private static final int RANDOM_BYTES = 15;

    private final UserAccounts accounts;
    private final PasswordEncoder encoder;
    private final String configuredPassword;
    private final Messages messages;

    FirstAdmin(
            UserAccounts accounts,
            PasswordEncoder encoder,
            @Value("${portal.admin.password:}") String configuredPassword,
            Messages messages) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.configuredPassword = configuredPassword;
        this.messages = messages;
    }

    SignIn ensure() {
        if (accounts.hasAdmin()) {
            return SignIn.AS_BEFORE;
        }
        if (StringUtils.hasText(configuredPassword)) {
            add(configuredPassword);
            return SignIn.CONFIGURED;
        }
        String password = random();
        // Shown before it is stored: a portal that is killed in between shows another one at its next start. The other
        // way round there would be an admin whose password no one has ever seen.
        show(password);
        add(password);
        return SignIn.SHOWN;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** To the console and not through the logger: log files are kept and passed on, and a password must not be in them. */
    @SuppressWarnings("SystemOut")
    private void show(String password) {
        System.out.println();
        System.out.println("  " + messages.get("home.admin.password", password));
        System.out.println();
    }

    private void add(String password) {
        accounts.add(LOGIN, Objects.requireNonNull(encoder.encode(password)), Role.ADMIN);
    }

    /** How an admin signs in. */
    enum SignIn {
        /** The account is not new. */
        AS_BEFORE,
        /** With the password that the operator has chosen. */
        CONFIGURED,
        /** With a password made up now, stored nowhere in the clear, and shown this once. */
        SHOWN
    }
}
