package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.web.form.RowChange;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/**
 * From the details of one kind of card to its form and back.
 *
 * @param <D> the details of a card
 * @param <F> its form
 */
interface CardForms<D, F> {

    Class<F> type();

    /** The template of the form. */
    String template();

    /** The form that says what the details say. */
    F of(D details);

    /**
     * What the form says.
     *
     * @param before what it began from
     * @param errors gets what has to be put right; the result is of no use then
     */
    D read(F form, D before, Errors errors);

    /** The form with one row more, less or elsewhere; the same form where it has no such rows. */
    F apply(RowChange change, F form);

    /**
     * Adds what the form offers to choose from.
     *
     * @param regionQuery what is looked for among the regions; empty for nothing
     */
    void offer(Model model, F form, String regionQuery);

    /** Whether a place is still typed in the field for looking, and none that it may mean is chosen. */
    boolean leavesOut(F form, String regionQuery);
}
