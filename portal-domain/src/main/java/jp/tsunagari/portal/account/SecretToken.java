package jp.tsunagari.portal.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import jp.tsunagari.portal.shared.Sha256;

/**
 * The secret of a link that opens an account: 256 random bits, which are stored nowhere.
 *
 * @param value as it is in the link; never logged
 */
public record SecretToken(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SecretToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored of it. So many random bits need no salt and no slow hash. */
    public String hash() {
        return Sha256.of(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SecretToken[…]";
    }
}
