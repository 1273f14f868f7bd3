package jp.tsunagari.portal.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jp.tsunagari.portal.ingest.identity.Identification;
import jp.tsunagari.portal.ingest.identity.IdentityDecision;
import jp.tsunagari.portal.ingest.identity.IdentityStore;
import jp.tsunagari.portal.ingest.identity.IdentityVerdict;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.PlanDecision;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.plan.PlanStore;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.merge.MergeChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about who something is that was read, where the evidence leaves a doubt or is wrong. */
@Service
@Transactional(readOnly = true)
public class ImportIdentities {

    private final PlanStore plans;
    private final IdentityStore identities;

    ImportIdentities(PlanStore plans, IdentityStore identities) {
        this.plans = plans;
        this.identities = identities;
    }

    /** All that count for later plans, the latest first, and those that were taken back. */
    public List<IdentityDecision> all() {
        return identities.all();
    }

    /** Lets people be asked when the same is read again; what was done to the catalogue is undone with its plan. */
    @Transactional
    public void takeBack(long id, String by) {
        identities.takeBack(id, by);
    }

    /**
     * Notes which card something is that was read. It counts for this plan, and for later ones once that is applied.
     *
     * @param card as the plan shows it
     * @param target null for a verdict that names none
     * @throws PlanEndedException if the plan is not open
     * @throws IllegalArgumentException if the verdict does not go with the card or the target
     */
    @Transactional
    public void identify(
            long plan, CardPlan<?> card, IdentityVerdict verdict, IdentityDecision.@Nullable Target target, String by) {
        open(plan);
        Identification how = card.origin().how();
        if (how == null || verdict.hasCard() != (target != null)) {
            throw new IllegalArgumentException(verdict + " of " + card.place());
        }
        List<Long> refused = how.candidates().stream()
                .map(Identification.Candidate::target)
                .filter(other -> !other.equals(target))
                .map(IdentityDecision.Target::card)
                .filter(Objects::nonNull)
                .toList();
        identities.decide(new IdentityDecision(
                0,
                plan,
                card.place(),
                card.kind(),
                new IdentityDecision.Reading(card.origin().name(), how.fingerprint()),
                verdict,
                target,
                refused,
                new IdentityDecision.Log(by, Instant.EPOCH, null, null)));
    }

    /** Forgets what was said of something in this plan. */
    @Transactional
    public void forget(long plan, String place) {
        open(plan);
        identities.forget(plan, place);
    }

    /**
     * Decides whether an initiative that the documents do not tell of any more is withdrawn when the plan is applied.
     *
     * @throws PlanEndedException if the plan is not open
     * @throws IllegalArgumentException for another card
     */
    @Transactional
    public void withdraw(long plan, CardPlan<?> card, boolean withdraw, String by) {
        open(plan);
        if (card.status() != CardStatus.MISSING) {
            throw new IllegalArgumentException("not missing: " + card.place());
        }
        plans.decide(
                plan,
                new PlanDecision(
                        card.place(),
                        CardDecisions.WITHDRAWAL,
                        withdraw ? MergeChoice.INCOMING : MergeChoice.CURRENT,
                        null,
                        card.fingerprint(),
                        by));
    }

    private void open(long plan) {
        if (plans.lock(plan).filter(StoredPlan::isOpen).isEmpty()) {
            throw new PlanEndedException(plan);
        }
    }
}
