package jp.tsunagari.portal.card;

/**
 * Names a draft: a person has one for each card.
 *
 * @param cardId as its kind says
 */
public record DraftKey(long accountId, DraftKind kind, long cardId) {}
