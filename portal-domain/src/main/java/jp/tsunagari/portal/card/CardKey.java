package jp.tsunagari.portal.card;

/**
 * Names a card.
 *
 * @param id of the organisation or initiative
 */
public record CardKey(CardKind kind, long id) {

    public static CardKey organisation(long id) {
        return new CardKey(CardKind.ORGANISATION, id);
    }

    public static CardKey initiative(long id) {
        return new CardKey(CardKind.INITIATIVE, id);
    }
}
