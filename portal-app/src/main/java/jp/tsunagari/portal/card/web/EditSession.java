package jp.tsunagari.portal.card.web;

import java.time.Instant;
import jp.tsunagari.portal.card.CardDraftStore.CardDraft;
import jp.tsunagari.portal.card.CardDraftStore.DraftKey;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A form on its way from the card through drafts and previews to its publication.
 *
 * @param <D> the details of a card
 * @param <F> its form
 * @param person who edits
 * @param form as typed
 * @param sent with the form
 * @param savedAt when a draft of it was stored, null if there is none
 */
record EditSession<D, F>(
        EditedCard<D> editing,
        SignedIn person,
        F form,
        Sent sent,
        @Nullable Instant savedAt) {

    /**
     * What a form sends besides its fields.
     *
     * @param version of the card that the form began from
     * @param number of its version in the history
     * @param button which one was pressed
     * @param reason why, in the person's words; may be empty
     * @param regionQuery what is looked for among the regions; may be empty
     */
    record Sent(long version, int number, String button, String reason, String regionQuery) {

        static final String DRAFT = "draft";
        static final String PREVIEW = "preview";
        static final String PUBLISH = "publish";

        Sent {
            button = button == null ? DRAFT : button;
            reason = FormText.line(reason);
            regionQuery = FormText.orEmpty(regionQuery);
        }

        boolean asksFor(String wanted) {
            return button.equals(wanted);
        }
    }

    /**
     * What a form says.
     *
     * @param before what it began from
     * @param details of no use where there are errors
     */
    record Reading<D>(D before, D details, Errors errors) {}

    /** The form of a card as it is, or as its draft has it. */
    static <D, F> EditSession<D, F> of(EditedCard<D> editing, SignedIn person, F form, @Nullable CardDraft draft) {
        return new EditSession<>(
                editing,
                person,
                form,
                draft == null
                        ? new Sent(editing.version(), editing.number(), Sent.DRAFT, "", "")
                        : new Sent(draft.version(), draft.number(), Sent.DRAFT, "", ""),
                draft == null ? null : draft.savedAt());
    }

    EditSession<D, F> because(String reason) {
        return new EditSession<>(
                editing,
                person,
                form,
                new Sent(sent.version(), sent.number(), sent.button(), reason, sent.regionQuery()),
                savedAt);
    }

    DraftKey draftKey() {
        return editing.draftKey(person);
    }
}
