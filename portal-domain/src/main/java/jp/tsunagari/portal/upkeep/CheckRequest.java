package jp.tsunagari.portal.upkeep;

import java.time.Instant;

/**
 * One of an organisation's people who has been asked whether its cards are still true.
 *
 * @param email where the question was sent to
 * @param displayName never empty
 */
public record CheckRequest(
        long id, long accountId, long organisationId, String email, String displayName, Instant expiresAt) {}
