package jp.tsunagari.portal.security.password;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.text.Folding;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Bcrypt over a keyed digest of the password, so that all of a long one counts: bcrypt alone looks at 72 bytes, which are
 * 24 kana. The same text typed in full width or in composed letters is the same password (NIST SP 800-63B).
 */
public final class WholePasswordEncoder extends AbstractValidatingPasswordEncoder {

    /** Of what is stored; the name stays as long as passwords are stored with it. */
    private static final String ID = "hmac_bcrypt";

    /** 48 bytes, 64 letters of Base64: within what bcrypt looks at. */
    private static final HmacAlgorithms DIGEST = HmacAlgorithms.HMAC_SHA_384;

    /** No secret: it keeps digests of other services that became known from fitting (“password shucking”). */
    private static final byte[] DOMAIN = "tsunagari password 1".getBytes(StandardCharsets.UTF_8);

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();

    private WholePasswordEncoder() {}

    /** Encodes in this way, and still knows passwords that were stored in another; those are to be upgraded. */
    public static PasswordEncoder withFormer() {
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder(ID, Map.of(ID, new WholePasswordEncoder()));
        encoder.setDefaultPasswordEncoderForMatches(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return encoder;
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        return Objects.requireNonNull(bcrypt.encode(digest(password)));
    }

    @Override
    protected boolean matchesNonNull(String password, String stored) {
        return bcrypt.matches(digest(password), stored);
    }

    private static String digest(String password) {
        byte[] text = Folding.NFKC.apply(password).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(new HmacUtils(DIGEST, DOMAIN).hmac(text));
    }
}
