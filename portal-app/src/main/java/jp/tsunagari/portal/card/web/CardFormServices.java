package jp.tsunagari.portal.card.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import jp.tsunagari.portal.card.CardDraftStore;
import jp.tsunagari.portal.card.CardDraftStore.CardDraft;
import jp.tsunagari.portal.card.CardDraftStore.DraftKey;
import jp.tsunagari.portal.card.CardDraftStore.DraftState;
import jp.tsunagari.portal.card.draft.DraftKeeper;
import jp.tsunagari.portal.card.draft.DraftKeeper.Kept;
import jp.tsunagari.portal.card.draft.DraftKeeper.Typed;
import jp.tsunagari.portal.card.draft.FormSeals;
import jp.tsunagari.portal.card.web.EditSession.Sent;
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
        DraftKeeper keeper,
        FormSeals seals,
        CardPublisher publisher,
        MergePages merges,
        Messages messages,
        Dates dates) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The draft that the person has left of this card. */
    <D, F> Optional<EditSession<D, F>> draft(EditedCard<D> editing, SignedIn person, CardForms<D, F> forms) {
        return drafts.find(editing.draftKey(person)).map(draft -> session(editing, person, forms, draft));
    }

    static <D, F> EditSession<D, F> session(
            EditedCard<D> editing, SignedIn person, CardForms<D, F> forms, CardDraft draft) {
        return EditSession.of(editing, person, MAPPER.readValue(draft.state().content(), forms.type()), draft);
    }

    /**
     * Keeps what was typed, whether it is right or not.
     *
     * @param began gives the form that it began from
     */
    <F> Kept keep(DraftKey key, F form, Sent sent, Supplier<F> began) {
        Long revision = sent.revision();
        return keeper.keep(
                key,
                new Typed(
                        state(form, sent),
                        revision == null ? 0 : revision,
                        sent.form(),
                        sent.stamp(),
                        sent.asksFor(Sent.COPY)),
                () -> MAPPER.writeValueAsString(began.get()));
    }

    static <F> DraftState state(F form, Sent sent) {
        return new DraftState(sent.version(), sent.number(), MAPPER.writeValueAsString(form), sent.reason());
    }

    /** What was chosen so far about a merge of a draft. */
    static Map<String, String> decisions(CardDraft draft) {
        Map<String, String> decisions = new TreeMap<>();
        if (draft.decisions() != null) {
            Map<?, ?> chosen = MAPPER.readValue(draft.decisions(), Map.class);
            chosen.forEach((name, value) -> decisions.put(String.valueOf(name), String.valueOf(value)));
        }
        return decisions;
    }

    void decide(DraftKey key, String reason, Map<String, String> decisions) {
        drafts.decide(key, reason, MAPPER.writeValueAsString(decisions));
    }
}
