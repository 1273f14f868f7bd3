package jp.tsunagari.portal.card.web;

import java.time.Instant;
import java.util.Optional;
import jp.tsunagari.portal.card.CardDraftStore;
import jp.tsunagari.portal.card.CardDraftStore.CardDraft;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Dates;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the forms of all kinds of cards work with. */
@Component
record CardFormServices(
        CardAccess access,
        CardDraftStore drafts,
        CardPublisher publisher,
        MergePages merges,
        Messages messages,
        Dates dates) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The draft that the person has left of this card. */
    <D, F> Optional<EditSession<D, F>> draft(EditedCard<D> editing, SignedIn person, CardForms<D, F> forms) {
        return drafts.find(editing.draftKey(person)).map(draft -> session(editing, person, forms, draft));
    }

    private static <D, F> EditSession<D, F> session(
            EditedCard<D> editing, SignedIn person, CardForms<D, F> forms, CardDraft draft) {
        return EditSession.of(editing, person, MAPPER.readValue(draft.content(), forms.type()), draft);
    }

    /** Keeps what was typed, whether it is right or not. */
    <D, F> EditSession<D, F> keep(EditedCard<D> editing, SignedIn person, F form, EditSession.Sent sent) {
        Instant savedAt =
                drafts.save(editing.draftKey(person), sent.version(), sent.number(), MAPPER.writeValueAsString(form));
        return new EditSession<>(editing, person, form, sent, savedAt);
    }
}
