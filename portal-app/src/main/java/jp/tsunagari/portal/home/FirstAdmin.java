package jp.tsunagari.portal.home;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Sees to it that there is an admin, without a password that somebody else could know. */
@Component
class FirstAdmin {

    static final String LOGIN = "admin";

    private static final int RANDOM_BYTES = 15;

    private final UserAccounts accounts;
    private final PasswordEncoder encoder;
    private final String configuredPassword;

    FirstAdmin(
            UserAccounts accounts,
            PasswordEncoder encoder,
            @Value("${portal.admin.password:}") String configuredPassword) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.configuredPassword = configuredPassword;
    }

    SignIn ensure() {
        if (accounts.hasAdmin()) {
            return new SignIn(false, null);
        }
        boolean configured = StringUtils.hasText(configuredPassword);
        String password = configured ? configuredPassword : random();
        accounts.add(LOGIN, Objects.requireNonNull(encoder.encode(password)), Role.ADMIN);
        return new SignIn(true, configured ? null : password);
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * How an admin signs in.
     *
     * @param created whether the account is new
     * @param oncePassword a password made up now and stored nowhere in the clear, to be shown this once; null when the
     *     operator has chosen one or the account is not new
     */
    record SignIn(boolean created, @Nullable String oncePassword) {

        @Override
        public String toString() {
            return "SignIn[created=" + created + "]";
        }
    }
}
