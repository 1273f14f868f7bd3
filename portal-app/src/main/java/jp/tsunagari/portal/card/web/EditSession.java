package jp.tsunagari.portal.card.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.CardDraftStore.CardDraft;
import jp.tsunagari.portal.card.CardDraftStore.DraftKey;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.form.FieldReader;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * A form on its way from the card through drafts and previews to its publication.
 *
 * @param <D> the details of a card
 * @param <F> its form
 * @param person who edits
 * @param form as typed
 * @param sent with the form
 * @param draft that it is stored as, null if there is none
 */
record EditSession<D, F>(
        EditedCard<D> editing,
        SignedIn person,
        F form,
        Sent sent,
        @Nullable CardDraft draft) {

    /**
     * What a form sends besides its fields.
     *
     * @param version of the card that the form began from
     * @param number of its version in the history
     * @param button which one was pressed
     * @param reason why, in the person's words; may be empty
     * @param regionQuery what is looked for among the regions; may be empty
     * @param revision of the draft that it began from; 0 or null if it began from the card
     * @param form names the opened form; may be empty
     * @param stamp names the exact state of it, in the browser's words; may be empty
     */
    record Sent(
            long version,
            int number,
            String button,
            String reason,
            String regionQuery,
            @Nullable Long revision,
            String form,
            String stamp) {

        static final String DRAFT = "draft";
        static final String PREVIEW = "preview";
        static final String PUBLISH = "publish";

        /** Of a copy in the browser, shown beside the draft and chosen. */
        static final String COPY = "copy";

        private static final int MAX_FORM = 150;
        private static final int MAX_STAMP = 64;

        /** It goes into an address; no place has a longer name. */
        private static final int MAX_REGION_QUERY = 100;

        Sent {
            button = button == null ? DRAFT : button;
            reason = FormText.line(reason);
            regionQuery = FormText.orEmpty(regionQuery);
            form = first(FormText.line(form), MAX_FORM);
            stamp = first(FormText.line(stamp), MAX_STAMP);
        }

        static Sent of(long version, int number, String reason, @Nullable Long revision, String form) {
            return new Sent(version, number, DRAFT, reason, "", revision, form, "");
        }

        /** As much of what is looked for as an address takes. */
        String region() {
            return first(regionQuery, MAX_REGION_QUERY);
        }

        private static String first(String text, int max) {
            return text.length() <= max ? text : text.substring(0, max);
        }

        boolean asksFor(String wanted) {
            return button.equals(wanted);
        }

        /** What is wrong with the reason, which is no field of the card. */
        Optional<FieldError> fault() {
            return reason.length() <= FieldReader.MAX_LINE
                    ? Optional.empty()
                    : Optional.of(new FieldError(
                            "form",
                            "reason",
                            reason,
                            true,
                            new String[] {"form.error.too-long"},
                            new Object[] {FieldReader.MAX_LINE, reason.length()},
                            null));
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
                        ? Sent.of(editing.version(), editing.number(), "", null, "")
                        : Sent.of(
                                draft.state().version(),
                                draft.state().number(),
                                draft.state().reason(),
                                draft.revision(),
                                ""),
                draft);
    }

    /** As another opened form sends it. */
    EditSession<D, F> sentBy(String opened, String reason) {
        return new EditSession<>(
                editing, person, form, Sent.of(sent.version(), sent.number(), reason, revision(), opened), draft);
    }

    /** When a draft of it was stored, null if there is none. */
    @Nullable
    Instant savedAt() {
        return draft == null ? null : draft.savedAt();
    }

    /** Of the draft; 0 if there is none. */
    long revision() {
        return draft == null ? 0 : draft.revision();
    }

    /**
     * Names what is sent: the same again, from the same opened form and with the same words, has the same name.
     *
     * @param more what is sent besides the form itself
     * @return empty for a form without a name
     */
    String submission(Object... more) {
        if (sent.form().isEmpty()) {
            return "";
        }
        String whole = Stream.concat(Stream.of(form, sent.reason()), Stream.of(more))
                .map(String::valueOf)
                .toList()
                .toString();
        return sent.form() + "." + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    }

    DraftKey draftKey() {
        return editing.draftKey(person);
    }
}
