package jp.tsunagari.portal.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every 30 seconds, as all authenticator apps compute them: RFC 6238 with HMAC-SHA-1 and
 * T0 = 0.
 */
final class TimeCodes {

    static final int SECONDS_A_STEP = 30;

    /** Clocks differ and people type slowly: the step before and the one after are good too (RFC 6238, section 5.2). */
    private static final int STEPS_AROUND = 1;

    /** Six digits, 30 seconds and HMAC-SHA-1 are what it does unless told otherwise. */
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private TimeCodes() {}

    /** The step whose code this is, if it is a later one than {@code lastStep}. */
    static OptionalLong stepOf(byte[] secret, String typed, Instant now, long lastStep) {
        long step = Math.floorDiv(now.getEpochSecond(), SECONDS_A_STEP);
        return LongStream.rangeClosed(step - STEPS_AROUND, step + STEPS_AROUND)
                .filter(each -> each > lastStep)
                .filter(each -> code(secret, each).equals(typed))
                .findFirst();
    }

    static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()),
                    Instant.ofEpochSecond(step * SECONDS_A_STEP),
                    Locale.ROOT);
        } catch (InvalidKeyException notAKey) {
            throw new IllegalArgumentException("this is no secret", notAKey);
        }
    }
}
