package jp.tsunagari.portal.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.ingest.apply.ImportAudit;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentIntake;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.Effect;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlanComputer;
import jp.tsunagari.portal.ingest.plan.PlanDecision;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.plan.PlanStore;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.SeenPlan;
import jp.tsunagari.portal.ingest.plan.SeenPlanStore;
import jp.tsunagari.portal.ingest.plan.ShownPlans;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
import jp.tsunagari.portal.merge.MergeChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
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
    private final ShownPlans shown;
    private final SeenPlanStore seen;

    ImportPlans(
            PlanStore plans,
            PlanComputer computer,
            ShownPlans shown,
            PlanReader reader,
            ImportAudit audit,
            SeenPlanStore seen) {
        this.shown = shown;
        this.seen = seen;
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
     * @throws NothingReadableException if none can be read; no plan is left
     */
    @Transactional
    public long create(List<DocumentFile> files, String by) {
        List<PlannedDocument> documents = reader.read(files);
        if (documents.stream().allMatch(document -> document.reading() == null)) {
            // Read once more: what is stored of a failure is in the language of the catalogue, this goes to a person.
            throw new NothingReadableException(files.stream()
                    .flatMap(file -> reader.refusal(file).stream())
                    .toList());
        }
        long plan = plans.add(StoredPlan.Kind.IMPORT, by, null);
        documents.forEach(document -> plans.addDocument(plan, document));
        return planned(plan);
    }

    /** Why none of the files can be read, for words in the language of who has chosen them. */
    public static final class NothingReadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<MessageSourceResolvable> reasons;

        NothingReadableException(List<? extends MessageSourceResolvable> reasons) {
            super("no readable file");
            this.reasons = List.copyOf(reasons);
        }

        public List<MessageSourceResolvable> reasons() {
            return reasons;
        }
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

    /** The names of the files of plans, by the id of the plan. */
    public Map<Long, List<String>> files(List<StoredPlan> of) {
        return plans.files(of.stream().map(StoredPlan::id).toList());
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
        return shown.compute(plan);
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
     * Decides for all cards of a status at once. Only what their documents have changed: what a person alone has changed
     * stays, and so does what an admin has typed.
     *
     * @throws PlanEndedException if the plan is not open
     */
    @Transactional
    public void decideAll(StoredPlan plan, CardStatus status, MergeChoice choice, String by) {
        open(plan.id());
        ImportPlan computed = compute(plan);
        Map<String, CardDecisions> decided = decided(plan.id(), computed);
        computed.cards()
                .filter(card -> card.status() == status)
                .forEach(card ->
                        decideAll(plan.id(), card, decided.getOrDefault(card.place(), CardDecisions.NONE), choice, by));
    }

    private void decideAll(long plan, CardPlan<?> card, CardDecisions decided, MergeChoice choice, String by) {
        boolean whole = card.news().isEmpty() || card.status() == CardStatus.NEW;
        note(plan, card, "", whole ? choice : MergeChoice.AS_PROPOSED, by);
        if (!whole) {
            card.news().stream()
                    .filter(item -> !decided.typed().containsKey(item.key()))
                    .forEach(item -> note(plan, card, item.key(), choice, by));
        }
    }

    private void note(long plan, CardPlan<?> card, String item, MergeChoice choice, String by) {
        plans.decide(plan, new PlanDecision(card.place(), item, choice, null, card.fingerprint(), by));
    }

    /** What an admin agrees to who sees this. */
    public SeenPlan seen(long plan, ImportPlan computed) {
        return computer.seen(plan, computed);
    }

    /** As above, and kept, so that what has changed can be told to who agrees to it later. */
    @Transactional
    public SeenPlan show(long plan, ImportPlan computed) {
        SeenPlan now = seen(plan, computed);
        seen.keep(plan, now);
        return now;
    }

    /** What is different now from what was shown; empty if that is not known any more. */
    public Optional<List<SeenPlan.SeenChange>> changes(long plan, String shown, ImportPlan computed) {
        return seen.find(plan, shown).map(before -> before.changes(seen(plan, computed)));
    }

    /**
     * Says programme and year of a document, for this plan and whenever the same content is handed over again. What was
     * decided stays, and counts for the cards that are the same then.
     *
     * @param programme null to leave it open, as is the year
     * @throws PlanEndedException if the plan is not open
     * @throws IllegalArgumentException for a year out of range
     */
    @Transactional
    public void correct(long plan, int position, @Nullable String programme, @Nullable Integer fiscalYear, String by) {
        if (!DocumentIntake.isYear(fiscalYear)) {
            throw new IllegalArgumentException("year " + fiscalYear);
        }
        for (PlannedDocument document : open(plan).documents()) {
            if (document.position() == position && document.reading() != null) {
                plans.putReading(plan, reader.said(document, programme, fiscalYear, by));
            }
        }
    }

    /**
     * Reads the documents of a plan again by the layouts as they are now. What was decided stays, and counts for the cards
     * that are the same then.
     *
     * @throws PlanEndedException if the plan is not open
     * @throws UnreadableDocumentException if a document has no case then; nothing is changed
     */
    @Transactional
    public void readAgain(long plan) {
        for (PlannedDocument document : open(plan).readable()) {
            plans.putReading(plan, reader.again(document));
        }
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
