package jp.tsunagari.portal.ingest.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.card.StaleCardException;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import jp.tsunagari.portal.ingest.intake.ImportWarnings;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.CatalogueSnapshots;
import jp.tsunagari.portal.ingest.plan.DecisionTable;
import jp.tsunagari.portal.ingest.plan.Effect;
import jp.tsunagari.portal.ingest.plan.EffectTable;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlanDecision;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.plan.PlanNote;
import jp.tsunagari.portal.ingest.plan.PlanTable;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.ingest.run.ImportResult;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.merge.MergeChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies plans, each in one transaction and one at a time: all of it is in the catalogue, or nothing. */
@Component
public class PlanApplier {

    private final PlanTable plans;
    private final DecisionTable decisions;
    private final EffectTable effects;
    private final CatalogueSnapshots snapshots;
    private final PlanWriter writer;
    private final UndoWriter undoWriter;
    private final ImportRuns runs;
    private final ImportAudit audit;

    PlanApplier(
            PlanTable plans,
            DecisionTable decisions,
            EffectTable effects,
            CatalogueSnapshots snapshots,
            PlanWriter writer,
            UndoWriter undoWriter,
            ImportRuns runs,
            ImportAudit audit) {
        this.plans = plans;
        this.decisions = decisions;
        this.effects = effects;
        this.snapshots = snapshots;
        this.writer = writer;
        this.undoWriter = undoWriter;
        this.runs = runs;
        this.audit = audit;
    }

    /** What the plan says now. */
    @Transactional(readOnly = true)
    public ImportPlan compute(StoredPlan plan) {
        return plan.kind() == StoredPlan.Kind.UNDO
                ? snapshots.undo(undone(plan))
                : snapshots.plan(
                        readable(plan).stream().map(PlanApplier::reading).toList());
    }

    /**
     * @param seen what the plan said it had seen when it was agreed to
     * @param firstRun the run that was started for it; null for an undo
     * @throws CatalogueMovedException if it sees something else now
     */
    @Transactional
    public void apply(long planId, String seen, @Nullable Long firstRun, String by) {
        lock();
        StoredPlan plan = plans.lock(planId).orElseThrow();
        if (!plan.isOpen()) {
            throw new PlanEndedException(planId);
        }
        ImportPlan computed = compute(plan);
        if (!computed.seen().equals(seen)) {
            throw new CatalogueMovedException(planId);
        }
        try {
            if (plan.kind() == StoredPlan.Kind.UNDO) {
                undoWriter.write(planId, undone(plan), computed, decided(planId, computed), by);
            } else {
                take(plan, computed, Objects.requireNonNull(firstRun, "documents need a run"), by);
            }
        } catch (StaleCardException e) {
            throw (CatalogueMovedException) new CatalogueMovedException(planId).initCause(e);
        }
        plans.end(planId, StoredPlan.State.APPLIED, by);
        audit.applied(plan, computed, by);
    }

    /** Plans a single document and applies that as proposed. */
    @Transactional
    public long takeAtOnce(PlannedDocument document, long run, String by) {
        lock();
        long id = plans.add(StoredPlan.Kind.IMPORT, by, null, null);
        plans.addDocument(id, document);
        StoredPlan plan = plans.find(id).orElseThrow();
        ImportPlan computed = compute(plan);
        take(plan, computed, run, by);
        plans.end(id, StoredPlan.State.APPLIED, by);
        audit.applied(plan, computed, by);
        return id;
    }

    private void take(StoredPlan plan, ImportPlan computed, long firstRun, String by) {
        List<PlannedDocument> documents = readable(plan);
        List<Long> runIds = new ArrayList<>();
        for (PlannedDocument document : documents) {
            long run = runIds.isEmpty()
                    ? firstRun
                    : runs.start(
                            Objects.requireNonNull(document.sourceDocument(), "a readable document is kept"),
                            document.readerVersion(),
                            by,
                            firstRun);
            runIds.add(run);
            plans.putRun(plan.id(), document.position(), run);
        }
        PlanWriter.Outcome outcome = writer.write(plan.id(), runIds, computed, decided(plan.id(), computed), by);
        for (int i = 0; i < documents.size(); i++) {
            int added = outcome.added().getOrDefault(i, 0);
            ReadDocument reading = reading(documents.get(i));
            runs.succeed(
                    runIds.get(i),
                    new ImportResult(
                            reading.fiscalYear(),
                            reading.programme(),
                            reading.casesRead(),
                            added,
                            outcome.changed().getOrDefault(i, 0),
                            leftAlone(computed, i),
                            warnings(documents.get(i), computed, i)));
        }
    }

    private static int leftAlone(ImportPlan plan, int document) {
        return (int) plan.initiatives().stream()
                .filter(card -> isLeftAlone(card, document))
                .count();
    }

    private static boolean isLeftAlone(CardPlan<?> card, int document) {
        return card.status() == CardStatus.UNCHANGED && card.origin().document() == document;
    }

    private static List<ImportWarning> warnings(PlannedDocument document, ImportPlan plan, int position) {
        List<ImportWarning> warnings = new ArrayList<>(document.warnings());
        for (PlanNote note : plan.notes()) {
            if (note.document() == position) {
                warnings.add(new ImportWarning(note.code(), note.message(), note.line()));
            }
        }
        plan.initiatives().stream()
                .filter(card -> isLeftAlone(card, position))
                .map(card -> ImportWarnings.alreadyThere(card.origin().firstLine()))
                .forEach(warnings::add);
        return warnings;
    }

    /** The decisions that count: those about cards that are still as they were then. */
    public Map<String, CardDecisions> decided(long planId, ImportPlan plan) {
        Map<String, List<PlanDecision>> byCard = new HashMap<>();
        for (PlanDecision decision : decisions.of(planId)) {
            byCard.computeIfAbsent(decision.place(), place -> new ArrayList<>()).add(decision);
        }
        Map<String, CardDecisions> decided = new HashMap<>();
        plan.cards()
                .filter(card -> byCard.containsKey(card.place()))
                .forEach(card -> decided.put(card.place(), of(card, byCard.getOrDefault(card.place(), List.of()))));
        return decided;
    }

    private static CardDecisions of(CardPlan<?> card, List<PlanDecision> all) {
        boolean leaveOut = false;
        Map<String, MergeChoice> choices = new HashMap<>();
        Map<String, String> typed = new HashMap<>();
        for (PlanDecision decision : all) {
            if (!decision.fingerprint().equals(card.fingerprint())) {
                continue;
            }
            if (decision.item().isEmpty()) {
                leaveOut = decision.choice() == MergeChoice.CURRENT;
            } else if (decision.typed() != null) {
                typed.put(decision.item(), decision.typed());
            } else {
                choices.put(decision.item(), decision.choice());
            }
        }
        return new CardDecisions(leaveOut, choices, typed);
    }

    private List<Effect> undone(StoredPlan plan) {
        return effects.of(Objects.requireNonNull(plan.undoes(), "an undo undoes something"), plan.undoesCard());
    }

    private static List<PlannedDocument> readable(StoredPlan plan) {
        return plan.documents().stream()
                .filter(document -> document.reading() != null)
                .toList();
    }

    private static ReadDocument reading(PlannedDocument document) {
        return Objects.requireNonNull(document.reading(), "unreadable");
    }

    private void lock() {
        if (!runs.lock()) {
            throw new ImportBusyException(null);
        }
    }
}
