package jp.tsunagari.portal.card.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tsunagari.portal.card.CardDraftStore;
import jp.tsunagari.portal.card.CardDraftStore.AsideState;
import jp.tsunagari.portal.card.CardDraftStore.CardDraft;
import jp.tsunagari.portal.card.CardDraftStore.DraftKey;
import jp.tsunagari.portal.card.CardDraftStore.DraftState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what the windows of one person send of one form. What began from the present state of the draft becomes the draft;
 * what began from another is merged with it by field, and set aside for a decision where both have changed the same text.
 */
@Service
public class DraftKeeper {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The name of the reason among the fields; no form has it. */
    public static final String REASON = "";

    /** What became of what was sent. */
    public enum Outcome {
        /** It is the draft. */
        SAVED,
        /** It is a part of the draft, which says more than was sent. */
        MERGED,
        /** It contradicts the draft, and waits beside it. */
        ASIDE
    }

    /**
     * What a window sends.
     *
     * @param base revision of the draft that the window has shown or was told; 0 if it began from the card
     * @param form names the opened form
     * @param stamp names the exact state of it, in the browser's words; may be empty
     * @param chosen whether the person has seen where it differs from the draft, and wants this
     */
    public record Typed(DraftState state, long base, String form, String stamp, boolean chosen) {}

    /**
     * @param draft as it is now; absent only if the first that was sent contradicts nothing and says nothing
     * @param revision the base of what the window sends next
     */
    public record Kept(Outcome outcome, CardDraft draft, long revision) {}

    private final CardDraftStore drafts;

    DraftKeeper(CardDraftStore drafts) {
        this.drafts = drafts;
    }

    /**
     * @param began JSON of the form of the card that the window began from
     */
    @Transactional
    public Kept keep(DraftKey key, Typed typed, Supplier<String> began) {
        drafts.lock(key);
        Optional<CardDraft> found = drafts.find(key);
        if (found.isEmpty()) {
            return saved(key, typed, typed.state());
        }
        CardDraft draft = found.get();
        String there = whole(draft.state());
        String sent = whole(typed.state());
        if (FormMerge.same(sent, there)) {
            drafts.settle(key, typed.form());
            return new Kept(Outcome.SAVED, draft, draft.revision());
        }
        if (draft.revision() == typed.base()) {
            return saved(key, typed, typed.state());
        }
        String base = drafts.state(key, typed.base()).orElseGet(() -> whole(began.get(), ""));
        FormMerge merge = FormMerge.of(base, sent, there, Map.of(), typed.chosen());
        if (!merge.conflicts().isEmpty() && !typed.chosen()) {
            drafts.keep(key, typed.state(), typed.form(), typed.stamp(), base);
            return new Kept(Outcome.ASIDE, draft, typed.base());
        }
        drafts.settle(key, typed.form());
        long own = drafts.keep(key, typed.state(), typed.form(), typed.stamp(), null);
        boolean adds = !FormMerge.same(merge.merged(), there);
        CardDraft now = adds ? drafts.save(key, merged(merge, typed.state(), draft.state()), "", "") : draft;
        return new Kept(FormMerge.same(merge.merged(), sent) ? Outcome.SAVED : Outcome.MERGED, now, own);
    }

    private Kept saved(DraftKey key, Typed typed, DraftState state) {
        drafts.settle(key, typed.form());
        CardDraft draft = drafts.save(key, state, typed.form(), typed.stamp());
        return new Kept(Outcome.SAVED, draft, draft.revision());
    }

    /** What contradicts the draft, with the texts that do. */
    @Transactional(readOnly = true)
    public Optional<Contradiction> contradiction(DraftKey key, Supplier<DraftState> card) {
        List<AsideState> aside = drafts.aside(key);
        if (aside.isEmpty()) {
            return Optional.empty();
        }
        AsideState first = aside.get(0);
        Optional<CardDraft> draft = drafts.find(key);
        DraftState there = draft.map(CardDraft::state).orElseGet(card);
        FormMerge merge = FormMerge.of(first.base(), first.content(), whole(there));
        return Optional.of(new Contradiction(first, there, draft, merge.conflicts()));
    }

    /**
     * @param there the draft, or the card where there is none any more
     * @param conflicts may be empty: then both can be merged without asking
     */
    public record Contradiction(
            AsideState aside, DraftState there, Optional<CardDraft> draft, List<FormMerge.Conflict> conflicts) {

        public Contradiction {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Merges what contradicts the draft into it, as far as was decided; the rest waits on.
     *
     * @param revision of what was decided about
     * @param decisions the text for each key of a conflict
     * @param card the card's own form, for a draft that is none any more
     * @return whether nothing of it waits any more
     */
    @Transactional
    public boolean decide(DraftKey key, long revision, Map<String, String> decisions, Supplier<DraftState> card) {
        drafts.lock(key);
        Optional<AsideState> found = drafts.aside(key).stream()
                .filter(one -> one.revision() == revision)
                .findFirst();
        if (found.isEmpty()) {
            return true;
        }
        AsideState aside = found.get();
        DraftState there = drafts.find(key).map(CardDraft::state).orElseGet(card);
        FormMerge taken = FormMerge.of(aside.base(), aside.content(), whole(there), decisions, false);
        DraftState mine = new DraftState(aside.version(), aside.number(), "", "");
        drafts.save(key, merged(taken, mine, there), "", "");
        if (taken.conflicts().isEmpty()) {
            drafts.settle(key, aside.form());
            return true;
        }
        FormMerge left = FormMerge.of(aside.base(), aside.content(), whole(there), decisions, true);
        drafts.keep(key, merged(left, mine, there), aside.form(), "", aside.base());
        return false;
    }

    /** Began where the older of the two began, so that nothing that others published in between is taken back. */
    private static DraftState merged(FormMerge merge, DraftState one, DraftState other) {
        Map<String, Object> whole = fields(merge.merged());
        Object reason = whole.remove(REASON);
        DraftState older = one.number() < other.number() ? one : other;
        return new DraftState(
                older.version(),
                older.number(),
                MAPPER.writeValueAsString(whole),
                reason == null ? "" : reason.toString());
    }

    private static String whole(DraftState state) {
        return whole(state.content(), state.reason());
    }

    private static String whole(String content, String reason) {
        Map<String, Object> whole = fields(content);
        whole.put(REASON, reason);
        return MAPPER.writeValueAsString(whole);
    }

    private static Map<String, Object> fields(String json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<?, ?> read = MAPPER.readValue(json, Map.class);
        read.forEach((name, value) -> fields.put(String.valueOf(name), value));
        return fields;
    }
}
