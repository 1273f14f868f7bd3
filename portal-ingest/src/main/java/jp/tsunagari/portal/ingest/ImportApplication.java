package jp.tsunagari.portal.ingest;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import jp.tsunagari.portal.ingest.apply.ImportProgress;
import jp.tsunagari.portal.ingest.apply.PlanApplier;
import jp.tsunagari.portal.ingest.apply.PlanApplier.CatalogueMovedException;
import jp.tsunagari.portal.ingest.apply.PlanApplier.ColumnsUnknownException;
import jp.tsunagari.portal.ingest.apply.PlanApplier.ImportBusyException;
import jp.tsunagari.portal.ingest.apply.PlanApplier.ProgrammeUnknownException;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.postgres.DatabaseOutage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Applies stored plans, one at a time, at once or in the background. */
@Service
public class ImportApplication {

    private static final Logger log = LoggerFactory.getLogger(ImportApplication.class);

    private final PlanApplier applier;
    private final ImportRuns runs;
    private final ImportProgress progress;
    private final InterruptedRuns interrupted;
    private final Messages messages;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "import");
        thread.setDaemon(true);
        return thread;
    });

    ImportApplication(
            PlanApplier applier,
            ImportRuns runs,
            ImportProgress progress,
            InterruptedRuns interrupted,
            Messages messages) {
        this.interrupted = interrupted;
        this.messages = messages.stored();
        this.applier = applier;
        this.runs = runs;
        this.progress = progress;
    }

    /** As {@link #apply}, in the background; {@link ImportProgress} tells how far it is and why it failed. */
    public void begin(long plan, String seen, String by) {
        if (progress.announce(plan)) {
            worker.execute(() -> applyAndTell(plan, seen, by));
        }
    }

    /**
     * Applies a plan: all of it, or nothing.
     *
     * @param seen what the plan said it had seen ({@code ImportPlans.seen}) when it was agreed to
     * @param by login name
     * @throws CatalogueMovedException if the catalogue has moved since
     * @throws ImportBusyException if another import is being applied
     * @throws PlanEndedException if it was applied or discarded meanwhile
     */
    public void apply(long plan, String seen, String by) {
        try {
            applyAndRecord(plan, seen, by);
        } finally {
            progress.end(plan);
        }
    }

    private void applyAndRecord(long plan, String seen, String by) {
        AtomicReference<@Nullable Long> run = new AtomicReference<>();
        try {
            applier.apply(plan, seen, by, run::set);
        } catch (RuntimeException e) {
            end(run.get(), e);
            throw e;
        }
    }

    private void end(@Nullable Long run, RuntimeException problem) {
        if (run == null) {
            return;
        }
        if (problem instanceof CatalogueMovedException || DatabaseOutage.isCauseOf(problem)) {
            interrupted.note(run);
        } else {
            runs.fail(run, explain(problem));
        }
    }

    /** Between being under way and having failed there is no moment at which a plan is neither. */
    private void applyAndTell(long plan, String seen, String by) {
        try {
            applyAndRecord(plan, seen, by);
            progress.end(plan);
        } catch (CatalogueMovedException
                | ColumnsUnknownException
                | ProgrammeUnknownException
                | PlanEndedException
                | ImportBusyException e) {
            log.info("plan {} was not applied: {}", plan, e.getMessage());
            progress.fail(plan, explain(e));
        } catch (RuntimeException e) {
            log.error("plan {} could not be applied", plan, e);
            progress.fail(plan, explain(e));
        } catch (Error e) {
            progress.end(plan);
            throw e;
        }
    }

    private String explain(RuntimeException problem) {
        if (problem instanceof CatalogueMovedException) {
            return messages.get("import.apply.moved");
        }
        if (problem instanceof ColumnsUnknownException) {
            return messages.get("import.apply.columns-unknown");
        }
        if (problem instanceof ProgrammeUnknownException) {
            return messages.get("import.apply.programme-unknown");
        }
        if (problem instanceof ImportBusyException) {
            return messages.get("import.apply.busy");
        }
        if (problem instanceof PlanEndedException) {
            return messages.get("import.apply.ended");
        }
        return messages.get("import.apply.failed", problem.getClass().getSimpleName());
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
