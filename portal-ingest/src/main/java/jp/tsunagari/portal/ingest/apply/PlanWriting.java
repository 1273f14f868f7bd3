package jp.tsunagari.portal.ingest.apply;

import java.util.Objects;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.ImportBase;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.Effect;
import jp.tsunagari.portal.ingest.plan.PlanStore;
import org.jspecify.annotations.Nullable;

/** One application of a plan: what was decided about its cards, and the effects on them in their order. */
final class PlanWriting {

    private final PlanTask task;
    private final PlanStore plans;
    private final ImportBaseStore bases;
    private final CardHistoryStore history;
    private int position;

    PlanWriting(PlanTask task, PlanStore plans, ImportBaseStore bases, CardHistoryStore history) {
        this.task = task;
        this.plans = plans;
        this.bases = bases;
        this.history = history;
    }

    String actor() {
        return task.by();
    }

    CardDecisions decisions(CardPlan<?> card) {
        return task.decisions(card);
    }

    boolean leavesOut(CardPlan<?> card) {
        return decisions(card).leaveOut();
    }

    /** The card as it will be: as decided, or else as it is. */
    <D> D result(CardPlan<D> card, D now) {
        return Objects.requireNonNullElse(card.decided(decisions(card)), now);
    }

    @Nullable
    ImportBase base(CardKey card) {
        return bases.find(card).orElse(null);
    }

    /** The run whose document last told of the card, null if none. */
    @Nullable
    Long baseRun(CardKey card) {
        ImportBase base = base(card);
        return base == null ? null : base.source().importRunId();
    }

    /** Whether nothing but documents has made the card what it is. */
    boolean isUntouched(CardKey card) {
        return history.versions(card).stream()
                .noneMatch(version -> version.change().kind().isByPerson());
    }

    void note(Effect effect) {
        plans.addEffect(task.plan().id(), position++, effect);
    }

    /** The run of the document that tells of the card. */
    long run(CardPlan<?> card) {
        return task.runs().get(card.origin().document());
    }
}
