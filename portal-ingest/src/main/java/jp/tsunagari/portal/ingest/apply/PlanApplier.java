package jp.tsunagari.portal.ingest.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import jp.tsunagari.portal.ingest.intake.ImportWarnings;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.ImportPlan.PlanNote;
import jp.tsunagari.portal.ingest.plan.PlanComputer;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.plan.PlanStore;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.ingest.run.ImportResult;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies plans, each in one transaction and one at a time: all of it is in the catalogue, or nothing. */
@Component
public class PlanApplier {

    private final PlanStore plans;
    private final PlanComputer computer;
    private final PlanWriter writer;
    private final ImportRuns runs;
    private final ImportAudit audit;
    private final ImportWarnings words;

    PlanApplier(
            PlanStore plans,
            PlanComputer computer,
            PlanWriter writer,
            ImportRuns runs,
            ImportAudit audit,
            ImportWarnings words) {
        this.plans = plans;
        this.computer = computer;
        this.writer = writer;
        this.runs = runs;
        this.audit = audit;
        this.words = words;
    }

    /**
     * Computes the plan under the lock, and applies it if it sees what was seen.
     *
     * @param seen what the plan said it had seen when it was agreed to
     * @param started gets the run of the plan as soon as there is one, which is kept if the plan fails; none for an undo
     * @throws CatalogueMovedException if it sees something else now
     * @throws ProgrammeUnknownException if a document is of no known programme and year
     * @throws ImportBusyException if another import is being applied
     * @throws PlanEndedException if it was applied or discarded meanwhile
     */
    @Transactional
    public void apply(long planId, String seen, String by, LongConsumer started) {
        lock();
        StoredPlan plan = plans.lock(planId).orElseThrow(() -> new IllegalArgumentException("no plan " + planId));
        if (!plan.isOpen()) {
            throw new PlanEndedException(planId);
        }
        ImportPlan computed = computer.compute(plan);
        refuseUnknown(plan);
        if (!computer.seen(planId, computed).hash().equals(seen)) {
            throw new CatalogueMovedException(planId);
        }
        try {
            if (plan.kind() == StoredPlan.Kind.UNDO) {
                writer.undo(task(plan, computed, List.of(), by), computer.undone(plan));
            } else {
                long run = start(plan, by);
                started.accept(run);
                take(plan, computed, run, by);
            }
        } catch (StaleCardException e) {
            throw (CatalogueMovedException) new CatalogueMovedException(planId).initCause(e);
        }
        end(plan, computed, by);
    }

    /** Plans a single document and applies that as proposed. */
    @Transactional
    public void takeAtOnce(PlannedDocument document, long run, String by) {
        lock();
        long id = plans.add(StoredPlan.Kind.IMPORT, by, null);
        plans.addDocument(id, document);
        StoredPlan plan = plans.find(id).orElseThrow();
        refuseUnknown(plan);
        ImportPlan computed = computer.compute(plan);
        take(plan, computed, run, by);
        end(plan, computed, by);
    }

    /** A case without its year would overwrite that of another year, and be overwritten by the next. */
    private static void refuseUnknown(StoredPlan plan) {
        if (!plan.openRegisters().isEmpty()) {
            throw new ColumnsUnknownException(plan.id());
        }
        if (!plan.asked().isEmpty()) {
            throw new ProgrammeUnknownException(plan.id());
        }
    }

    private void end(StoredPlan plan, ImportPlan computed, String by) {
        plans.end(plan.id(), StoredPlan.State.APPLIED, by);
        audit.applied(plan, computed, by);
    }

    private long start(StoredPlan plan, String by) {
        PlannedDocument first =
                plan.readable().stream().findFirst().orElseThrow(() -> new PlanEndedException(plan.id()));
        try {
            return runs.startApart(first.keptAs(), first.readerVersion(), by);
        } catch (DataIntegrityViolationException e) {
            throw new ImportBusyException(e);
        }
    }

    private void take(StoredPlan plan, ImportPlan computed, long firstRun, String by) {
        List<PlannedDocument> documents = plan.readable();
        List<Long> runIds = new ArrayList<>();
        for (PlannedDocument document : documents) {
            long run =
                    runIds.isEmpty() ? firstRun : runs.start(document.keptAs(), document.readerVersion(), by, firstRun);
            runIds.add(run);
            plans.putRun(plan.id(), document.position(), run);
        }
        PlanWriter.Counts counts = writer.write(task(plan, computed, runIds, by));
        for (int i = 0; i < documents.size(); i++) {
            runs.succeed(runIds.get(i), result(documents.get(i), i, computed, counts));
        }
    }

    private PlanTask task(StoredPlan plan, ImportPlan computed, List<Long> runIds, String by) {
        return new PlanTask(plan, computed, computer.decided(plan.id(), computed), runIds, by);
    }

    private ImportResult result(PlannedDocument document, int position, ImportPlan plan, PlanWriter.Counts counts) {
        ReadDocument reading = document.readingOrFail();
        List<ImportWarning> leftAlone = plan.initiatives().stream()
                .filter(card -> isLeftAlone(card, position))
                .map(card -> words.alreadyThere(card.origin().firstLine()))
                .toList();
        List<ImportWarning> warnings = new ArrayList<>(document.warnings());
        for (PlanNote note : plan.notes()) {
            if (note.document() == position) {
                warnings.add(words.warning(note.code(), note.line()));
            }
        }
        warnings.addAll(leftAlone);
        return new ImportResult(
                reading.fiscalYear(),
                reading.programme(),
                reading.casesRead(),
                counts.added().getOrDefault(position, 0),
                counts.changed().getOrDefault(position, 0),
                (int) plan.initiatives().stream()
                                .filter(card -> card.states().incoming() != null)
                                .filter(card -> card.origin().document() == position)
                                .count()
                        - counts.added().getOrDefault(position, 0)
                        - counts.changed().getOrDefault(position, 0),
                warnings);
    }

    private static boolean isLeftAlone(CardPlan<?> card, int document) {
        return card.status() == CardStatus.UNCHANGED && card.origin().document() == document;
    }

    private void lock() {
        if (!runs.lock()) {
            throw new ImportBusyException(null);
        }
    }

    /** The catalogue is not any more what the plan was made for. Nothing has been stored; the plan shows the new state. */
    public static class CatalogueMovedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public CatalogueMovedException(long plan) {
            super("the catalogue has moved since plan " + plan + " was seen");
        }
    }

    /** A document of the plan does not say its programme or year, and no user has. Nothing has been stored. */
    public static class ProgrammeUnknownException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ProgrammeUnknownException(long plan) {
            super("a document of plan " + plan + " is without programme or year");
        }
    }

    /** Nobody has said what the columns of a register are, or what becomes of its faults. Nothing has been stored. */
    public static class ColumnsUnknownException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ColumnsUnknownException(long plan) {
            super("a register of plan " + plan + " is not confirmed");
        }
    }

    /** Another import is being applied. Nothing has been stored. */
    public static class ImportBusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ImportBusyException(@Nullable Throwable cause) {
            super("another import is running", cause);
        }
    }
}
