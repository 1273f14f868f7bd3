package jp.tsunagari.portal.ingest.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.CardType;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.ImportBase;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CaseIdentity;
import jp.tsunagari.portal.ingest.plan.Effect;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/**
 * Does to the cards of one kind what a plan says, or takes back what one did, and notes each effect. Lives for one
 * application of a plan.
 *
 * @param <D> the details
 * @param <C> the card
 */
abstract class CardWriter<D, C extends Card<D>> {

    private final CardStore<D, C, ?> store;
    private final CardType<D> type;
    private final PlanWriting writing;

    CardWriter(CardStore<D, C, ?> store, PlanWriting writing) {
        this.store = store;
        this.type = store.type();
        this.writing = writing;
    }

    /**
     * What is kept of a card with the effect on it.
     *
     * @param owner the organisation of an initiative, null for an organisation
     * @param importedAt when a document had last told of it, null if never or not known
     */
    record Trace(
            CardKey card,
            String name,
            CaseIdentity identity,
            @Nullable Long owner,
            @Nullable Instant importedAt) {}

    /** Does to a card what its document says. */
    final void write(CardPlan<D> plan) {
        CardPlan.Seen seen = plan.seen();
        if (seen != null && plan.origin().isEdited()) {
            edit(plan, seen);
            return;
        }
        D read = plan.incoming();
        if (seen == null) {
            D wanted = writing.result(plan, read);
            add(plan, wanted).ifPresent(added -> {
                if (!wanted.equals(read)) {
                    store.rebase(added.card().id(), read, source(plan));
                }
                note(added, null, type.write(wanted), null, run(plan));
            });
            return;
        }
        if (seen.hidden() && writing.leavesOut(plan)) {
            return;
        }
        D before = plan.current();
        D result = writing.result(plan, before);
        boolean changes = seen.hidden() || plan.changes(before, result);
        known(plan, seen, result, changes);
        if (!seen.hidden() && result.equals(before) && read.equals(plan.states().base())) {
            return;
        }
        Trace trace = trace(plan, seen, before);
        ImportBase base = writing.base(trace.card());
        store.change(seen.id(), seen.version(), result, change(plan));
        store.rebase(seen.id(), read, source(plan));
        if (seen.hidden()) {
            show(seen.id(), change(plan));
        }
        note(trace, seen.hidden() ? null : type.write(before), type.write(result), base, run(plan));
    }

    /** Does to a card what a person has done to its row: what documents say of it stays the base. */
    private void edit(CardPlan<D> plan, CardPlan.Seen seen) {
        D before = plan.current();
        D result = writing.result(plan, before);
        if (!plan.changes(before, result)) {
            return;
        }
        C there = store.find(seen.id()).orElseThrow();
        ImportBase base = writing.base(there.cardKey());
        Trace trace =
                new Trace(there.cardKey(), plan.origin().name(), identity(there), owner(there), importedAt(there));
        known(plan, seen, result, true);
        store.change(
                seen.id(),
                seen.version(),
                result,
                new Change(ChangeKind.EDITED, null, writing.actor(), null, run(plan)));
        note(trace, type.write(before), type.write(result), base, writing.baseRun(trace.card()));
    }

    /** Withdraws a card of which no document tells any more, if that was decided. */
    final void withdraw(CardPlan<D> plan) {
        CardPlan.Seen seen = plan.seen();
        if (seen == null || !writing.decisions(plan).withdraw()) {
            return;
        }
        C there = store.find(seen.id()).orElseThrow();
        ImportBase base = writing.base(there.cardKey());
        hide(seen, new Change(ChangeKind.WITHDRAWN, null, writing.actor(), null, null));
        note(
                new Trace(there.cardKey(), plan.origin().name(), identity(there), owner(there), importedAt(there)),
                type.write(there.details()),
                null,
                base,
                writing.baseRun(there.cardKey()));
    }

    /** Where a card is kept. */
    abstract CaseIdentity identity(C card);

    /**
     * Adds the card that a document tells of; empty if it is left out.
     *
     * @param wanted the card as it was decided
     */
    abstract Optional<Trace> add(CardPlan<D> plan, D wanted);

    /**
     * The card of the plan is in the catalogue.
     *
     * @param changes whether it becomes another
     */
    abstract void known(CardPlan<D> plan, CardPlan.Seen seen, D result, boolean changes);

    /** What is kept of a card that is there, before it changes. */
    abstract Trace trace(CardPlan<D> plan, CardPlan.Seen seen, D before);

    /** Shows a withdrawn card again. */
    abstract void show(long id, Change change);

    /**
     * Takes back what was done to a card, unless it is left out.
     *
     * @param effect what was done to it
     */
    final void undo(CardPlan<D> plan, Effect effect) {
        if (writing.leavesOut(plan)) {
            return;
        }
        CardPlan.Seen seen = plan.seen();
        if (seen == null) {
            comeBack(effect, plan.incoming());
            return;
        }
        C there = store.find(seen.id()).orElseThrow();
        ImportBase base = writing.base(there.cardKey());
        Trace trace = new Trace(there.cardKey(), effect.name(), effect.identity(), owner(there), importedAt(there));
        String before = type.write(there.details());
        if (plan.states().incoming() == null) {
            boolean gone = goAway(there, seen, effect);
            noteUndone(trace, before, gone ? null : before, base);
            return;
        }
        D result = writing.result(plan, there.details());
        store.change(seen.id(), seen.version(), result, undone());
        if (effect.after() == null && there.withdrawnAt() != null) {
            show(seen.id(), undone());
        }
        if (isLastToTell(effect, base)) {
            store.restoreBase(seen.id(), withRefused(effect, there.details()), effect.importedAt());
        }
        noteUndone(trace, effect.after() == null ? null : before, type.write(result), base);
    }

    /**
     * The base of before the import, with what came in with that and was removed since by people: removed, not unknown, when
     * it comes in again.
     */
    private @Nullable ImportBase withRefused(Effect effect, D now) {
        ImportBase former = effect.base();
        String after = effect.after();
        if (former == null || after == null) {
            return former;
        }
        D told = type.read(former.content());
        CardMerge<D> merge = CardMerge.of(type.shape(), now, told, type.read(after));
        Set<String> refused = new HashSet<>();
        merge.items().forEach(item -> {
            if (item.base() == null && item.incoming() == null) {
                refused.add(item.key());
            }
        });
        if (refused.isEmpty()) {
            return former;
        }
        D kept = merge.decided(key -> refused.contains(key) ? MergeChoice.CURRENT : MergeChoice.INCOMING, Map.of());
        return new ImportBase(former.card(), type.write(kept), former.source());
    }

    private void comeBack(Effect effect, D former) {
        ImportBase base = effect.base();
        addBack(effect, former, base == null ? null : base.source(), undone()).ifPresent(put -> {
            CardKey key = put.cardKey();
            store.restoreBase(
                    put.id(),
                    base == null ? null : new ImportBase(key, base.content(), base.source()),
                    effect.importedAt());
            noteUndone(
                    new Trace(key, effect.name(), effect.identity(), owner(put), null), null, type.write(former), null);
        });
    }

    /** Adds a card again that an import had removed; empty if another import has brought it back already. */
    abstract Optional<C> addBack(Effect effect, D former, @Nullable SourceReference source, Change change);

    /** When a document last told of the card, null if never or not kept for this kind. */
    abstract @Nullable Instant importedAt(C card);

    private static @Nullable Long owner(Card<?> card) {
        return card.cardKey().kind() == CardKind.INITIATIVE ? card.organisationId() : null;
    }

    /**
     * A card that came with the import goes, so that its address is free for the next import, if no person has touched it
     * and nothing belongs to it.
     *
     * @return whether it is not shown any more
     */
    private boolean goAway(C card, CardPlan.Seen seen, Effect effect) {
        if (writing.isUntouched(card.cardKey()) && !isNeeded(card)) {
            store.remove(seen.id(), seen.version(), undone());
            return true;
        }
        boolean hidden = hide(seen, undone());
        store.restoreBase(seen.id(), null, effect.importedAt());
        return hidden;
    }

    /** Whether something in the catalogue belongs to the card. */
    abstract boolean isNeeded(C card);

    /** Withdraws a card that cannot go, and says whether this kind can be withdrawn. */
    abstract boolean hide(CardPlan.Seen seen, Change change);

    final SourceReference source(CardPlan<D> plan) {
        return new SourceReference(
                run(plan), plan.origin().firstLine(), plan.origin().lastLine());
    }

    final Change change(CardPlan<D> plan) {
        return Change.imported(writing.actor(), run(plan));
    }

    private long run(CardPlan<D> plan) {
        return writing.run(plan);
    }

    private Change undone() {
        return new Change(ChangeKind.UNDONE, null, writing.actor(), null, null);
    }

    private void noteUndone(Trace trace, @Nullable String before, @Nullable String after, @Nullable ImportBase base) {
        note(trace, before, after, base, writing.baseRun(trace.card()));
    }

    private void note(
            Trace trace,
            @Nullable String before,
            @Nullable String after,
            @Nullable ImportBase base,
            @Nullable Long leftRun) {
        writing.note(new Effect(
                trace.card(),
                trace.name(),
                trace.identity(),
                trace.owner(),
                before,
                after,
                base,
                trace.importedAt(),
                leftRun));
    }

    /** A later import's base stays. */
    private static boolean isLastToTell(Effect effect, @Nullable ImportBase now) {
        return Objects.equals(
                effect.leftRun(), now == null ? null : now.source().importRunId());
    }
}
