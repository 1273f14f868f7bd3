package jp.tsunagari.portal.card;

import java.time.Instant;

/**
 * A form as a user left it.
 *
 * @param version the card's version that the form began from; 0 for a new card
 * @param number the card's last version in the history at that time; 0 for a new card
 * @param content the form as JSON, with whatever errors it has
 */
public record CardDraft(DraftKey key, long version, int number, String content, Instant savedAt) {}
