package jp.tsunagari.portal.card.web;

import java.util.Optional;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.merge.CardShape;

/**
 * What can be done with a card of one kind. Who may do it is for the caller to ask.
 *
 * @param <D> the details of a card
 */
public interface CardDesk<D> {

    CardKind kind();

    CardShape<D> shape();

    /** Details as the history keeps them. */
    D read(String json);

    /** What the card said in one of its versions; empty if there never was such a version. */
    Optional<D> version(long id, int number);

    Optional<OpenCard<D>> find(long id);

    /** What the latest document says of it; empty if none does. */
    Optional<D> base(long id);

    /**
     * Puts new details in the place of the old ones.
     *
     * @throws jp.tsunagari.portal.card.StaleCardException if the card has another version than was seen
     */
    void change(long id, long seen, D details, Change change);

    /**
     * Notes that somebody has found the card right.
     *
     * @throws jp.tsunagari.portal.card.StaleCardException if the card has another version than was seen
     */
    void verify(long id, long seen, Change change);
}
