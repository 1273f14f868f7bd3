package jp.tsunagari.portal.upkeep;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the organisation of a public case last found it right, by a button or by storing a change of its own.
 *
 * @param publishedAt when it came into the catalogue
 * @param checkedAt null if never
 * @param people how many may sign in for the organisation
 * @param askedAt when they were last asked by mail; null if never
 */
public record CardCheck(
        long initiativeId,
        long organisationId,
        Instant publishedAt,
        @Nullable Instant checkedAt,
        int people,
        @Nullable Instant askedAt) {

    /** So long a check counts: what those who look for cases call checked within a year. */
    public static final Duration FRESH = Duration.ofDays(365);
}
