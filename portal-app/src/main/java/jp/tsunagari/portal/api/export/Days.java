package jp.tsunagari.portal.api.export;

import java.time.Instant;
import java.time.ZoneId;

/** Days as ISO 8601 writes them, in the time of Japan. */
final class Days {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Days() {}

    static String of(Instant instant) {
        return instant.atZone(JAPAN).toLocalDate().toString();
    }
}
