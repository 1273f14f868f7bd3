package jp.tsunagari.portal.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of an organisation's people who has been asked whether its cards are still true.
 *
 * @param email where the question was sent to
 * @param displayName never empty
 * @param answeredAt when a button of its page was last used; null until then
 */
public record CheckRequest(
        long id,
        long accountId,
        long organisationId,
        String email,
        String displayName,
        Instant expiresAt,
        @Nullable Instant answeredAt) {}
