package jp.tsunagari.portal.api.export;

import java.time.Instant;
import jp.tsunagari.portal.web.Dates;

/** Days as ISO 8601 writes them, in the time of Japan. */
final class Days {

    private Days() {}

    static String of(Instant instant) {
        return instant.atZone(Dates.JAPAN).toLocalDate().toString();
    }
}
