package jp.tsunagari.portal.ingest;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import jp.tsunagari.portal.ingest.apply.CatalogueMovedException;
import jp.tsunagari.portal.ingest.apply.ImportBusyException;
import jp.tsunagari.portal.ingest.apply.ImportProgress;
import jp.tsunagari.portal.ingest.apply.PlanApplier;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.run.DatabaseFailure;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.InterruptedRuns;
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
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "import");
        thread.setDaemon(true);
        return thread;
    });

    ImportApplication(PlanApplier applier, ImportRuns runs, ImportProgress progress, InterruptedRuns interrupted) {
        this.interrupted = interrupted;
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
     * @param seen what the plan said it had seen ({@code ImportPlan.seen}) when it was agreed to
     * @param by login name
     * @throws CatalogueMovedException if the catalogue has moved since
     * @throws ImportBusyException if another import is being applied
     * @throws PlanEndedException if it was applied or discarded meanwhile
     */
    public void apply(long plan, String seen, String by) {
        AtomicReference<@Nullable Long> run = new AtomicReference<>();
        try {
            applier.apply(plan, seen, by, run::set);
        } catch (RuntimeException e) {
            end(run.get(), e);
            throw e;
        } finally {
            progress.end(plan);
        }
    }

    private void end(@Nullable Long run, RuntimeException problem) {
        if (run == null) {
            return;
        }
        if (problem instanceof CatalogueMovedException || DatabaseFailure.isCauseOf(problem)) {
            interrupted.note(run);
        } else {
            runs.fail(run, explain(problem));
        }
    }

    private void applyAndTell(long plan, String seen, String by) {
        try {
            apply(plan, seen, by);
        } catch (CatalogueMovedException | PlanEndedException | ImportBusyException e) {
            log.info("plan {} was not applied: {}", plan, e.getMessage());
            progress.fail(plan, explain(e));
        } catch (RuntimeException e) {
            log.error("plan {} could not be applied", plan, e);
            progress.fail(plan, explain(e));
        }
    }

    private static String explain(RuntimeException problem) {
        if (problem instanceof CatalogueMovedException) {
            return "確認している間に、カタログの内容が変わりました。何も反映していません。下の計画は新しい内容に合わせ直してあります。もう一度確かめてから反映してください。";
        }
        if (problem instanceof ImportBusyException) {
            return "別の取り込みを反映しているところです。何も反映していません。終わってから、もう一度お試しください。";
        }
        if (problem instanceof PlanEndedException) {
            return "この計画は、すでに反映されたか、取りやめられています。";
        }
        return "反映の途中で予期しない問題が起きました（" + problem.getClass().getSimpleName() + "）。カタログは何も変わっていません。詳しくはログをご覧ください。";
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
