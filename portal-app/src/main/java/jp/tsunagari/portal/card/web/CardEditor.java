package jp.tsunagari.portal.card.web;

import java.util.Optional;
import jp.tsunagari.portal.card.Change;
import org.springframework.ui.Model;

/**
 * What is particular about editing one kind of card.
 *
 * @param <D> the details of a card
 * @param <F> its form
 */
interface CardEditor<D, F extends RegionChoice> {

    /** Empty if there is nothing to edit. */
    Optional<Editing<D>> start(long id);

    /** What a form began from, by the number of the version; empty if there never was such a version. */
    Optional<D> before(long id, int number);

    Class<F> formType();

    F toForm(D details);

    D read(F form, D before, FormErrors errors);

    /** The form with one row more, less or elsewhere; the same form where the rows are none of its. */
    F apply(RowChange change, F form);

    /** Adds what the form offers to choose from. */
    void offer(Model model, F form);

    /** The template of the form. */
    String template();

    /** Fills the model as for the public page and names its template. */
    String preview(Editing<D> editing, F form, D details, Model model);

    /**
     * Stores what the form says.
     *
     * @param seen the card's version that the form began from
     * @param before what it said then
     */
    Publication<D> publish(Editing<D> editing, F form, long seen, D before, D details, Change change);
}
