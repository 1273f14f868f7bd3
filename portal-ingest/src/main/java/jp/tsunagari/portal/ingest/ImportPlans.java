package jp.tsunagari.portal.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.ingest.apply.ImportAudit;
import jp.tsunagari.portal.ingest.identity.IdentityStore;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentIntake;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.Effect;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlanComputer;
import jp.tsunagari.portal.ingest.plan.PlanDecision;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.plan.PlanStore;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.merge.MergeChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plans of imports: made, looked at and decided about, all of it without changing the catalogue. What a plan says of
 * a card is computed whenever it is looked at, from what was read and from the catalogue as it is then.
 */
@Service
@Transactional(readOnly = true)
public class ImportPlans {

    private final PlanStore plans;
    private final PlanComputer computer;
    private final PlanReader reader;
    private final ImportAudit audit;
    private final IdentityStore identities;

    ImportPlans(
            PlanStore plans, PlanComputer computer, PlanReader reader, ImportAudit audit, IdentityStore identities) {
        this.identities = identities;
        this.plans = plans;
        this.computer = computer;
        this.reader = reader;
        this.audit = audit;
    }

    /**
     * Reads documents and stores a plan for them. A file that cannot be read is part of the plan, with the reason.
     *
     * @param by login name
     * @return the plan's id
     */
    @Transactional
    public long create(List<DocumentFile> files, String by) {
        long plan = plans.add(StoredPlan.Kind.IMPORT, by, null);
        reader.read(files).forEach(document -> plans.addDocument(plan, document));
        return planned(plan);
    }

    /**
     * Stores a plan to read all documents again that were ever taken in, with the programme and year of their last run.
     *
     * @return the plan's id
     */
    @Transactional
    public long reread(String by) {
        long plan = plans.add(StoredPlan.Kind.REREAD, by, null);
        reader.reread().forEach(document -> plans.addDocument(plan, document));
        return planned(plan);
    }

    /**
     * Stores a plan to take back what a plan did.
     *
     * @param initiative only what was done to this one, null for everything
     * @throws IllegalArgumentException if the plan was not applied
     */
    @Transactional
    public long undo(long plan, @Nullable Long initiative, String by) {
        if (find(plan)
                .filter(found -> found.state() == StoredPlan.State.APPLIED)
                .isEmpty()) {
            throw new IllegalArgumentException("not applied: plan " + plan);
        }
        return planned(plans.add(StoredPlan.Kind.UNDO, by, new StoredPlan.Undone(plan, initiative)));
    }

    private long planned(long plan) {
        plans.find(plan).ifPresent(audit::planned);
        return plan;
    }

    public Optional<StoredPlan> find(long id) {
        return plans.find(id);
    }

    /** The latest first, without their documents. */
    public List<StoredPlan> latest(int count) {
        return plans.latest(count);
    }

    /** The plan by which a run came into the catalogue; empty for runs of before there were plans. */
    public Optional<Long> planOfRun(long run) {
        return plans.ofRun(run);
    }

    /** What an applied plan did, in the order in which it happened. */
    public List<Effect> effects(long plan) {
        return plans.effects(new StoredPlan.Undone(plan, null));
    }

    /** What the plan says of the catalogue as it is now. */
    public ImportPlan compute(StoredPlan plan) {
        return computer.compute(plan);
    }

    /** All decisions, those included that do not count any more because their card has changed. */
    public List<PlanDecision> decisions(long plan) {
        return plans.decisions(plan);
    }

    /** The decisions that count, by the place of the card. */
    public Map<String, CardDecisions> decided(long plan, ImportPlan computed) {
        return computer.decided(plan, computed);
    }

    /**
     * Notes a decision about a card as it is now.
     *
     * @param item the key of a thing of the card, or empty for the whole card
     * @param typed what is to be taken instead, else null
     * @throws PlanEndedException if the plan is not open
     */
    @Transactional
    public void decide(
            long plan, CardPlan<?> card, String item, MergeChoice choice, @Nullable String typed, String by) {
        open(plan);
        plans.decide(plan, new PlanDecision(card.place(), item, choice, typed, card.fingerprint(), by));
    }

    /**
     * Corrects programme and year of a document. What was decided before is forgotten: the cards are others.
     *
     * @throws PlanEndedException if the plan is not open
     * @throws IllegalArgumentException for a year out of range
     */
    @Transactional
    public void correct(long plan, int position, @Nullable String programme, @Nullable Integer fiscalYear) {
        if (!DocumentIntake.isYear(fiscalYear)) {
            throw new IllegalArgumentException("year " + fiscalYear);
        }
        for (PlannedDocument document : open(plan).documents()) {
            ReadDocument reading = document.reading();
            if (document.position() == position && reading != null) {
                plans.putReading(plan, position, reading.of(programme, fiscalYear));
            }
        }
        plans.clearDecisions(plan);
        identities.forgetAll(plan);
    }

    /** Ends a plan that no one wants. */
    @Transactional
    public void discard(long plan, String by) {
        open(plan);
        plans.end(plan, StoredPlan.State.DISCARDED, by);
    }

    private StoredPlan open(long plan) {
        return plans.lock(plan).filter(StoredPlan::isOpen).orElseThrow(() -> new PlanEndedException(plan));
    }
}
