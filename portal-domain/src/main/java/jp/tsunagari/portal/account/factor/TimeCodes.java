package jp.tsunagari.portal.account.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every 30 seconds, as all authenticator apps compute them: RFC 6238 with HMAC-SHA-1 and
 * T0 = 0, on the truncation of RFC 4226, section 5.3.
 */
final class TimeCodes {

    static final int SECONDS_A_STEP = 30;

    /** Clocks differ and people type slowly: the step before and the one after are good too (RFC 6238, section 5.2). */
    private static final int STEPS_AROUND = 1;

    private static final int MODULUS = 1_000_000;

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
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(number % MODULUS);
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
