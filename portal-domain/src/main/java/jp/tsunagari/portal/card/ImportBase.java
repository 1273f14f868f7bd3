package jp.tsunagari.portal.card;

import jp.tsunagari.portal.shared.SourceReference;

/**
 * What the latest document says of a card.
 *
 * @param content the card as JSON
 * @param source where it says so
 */
public record ImportBase(CardKey card, String content, SourceReference source) {}
