package jp.tsunagari.portal.ingest;

import jp.tsunagari.portal.ingest.apply.PlanApplier;
import jp.tsunagari.portal.ingest.apply.PlanApplier.ColumnsUnknownException;
import jp.tsunagari.portal.ingest.apply.PlanApplier.ProgrammeUnknownException;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentIntake;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.ImportRuns.ImportRunView;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.postgres.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes a document into the catalogue: all of its cases, or none.
 *
 * <p>The record of the run is written in transactions of its own, so that a run that fails leaves a trace; what the run
 * adds to the catalogue is committed together with the news that it succeeded.
 */
@Service
public class Importer {

    private static final Logger log = LoggerFactory.getLogger(Importer.class);

    private final ImportRuns runs;
    private final DocumentIntake intake;
    private final PlanReader reader;
    private final PlanApplier applier;
    private final InterruptedRuns interrupted;
    private final Messages messages;

    Importer(
            ImportRuns runs,
            DocumentIntake intake,
            PlanReader reader,
            PlanApplier applier,
            InterruptedRuns interrupted,
            Messages messages) {
        this.runs = runs;
        this.interrupted = interrupted;
        this.messages = messages.stored();
        this.intake = intake;
        this.reader = reader;
        this.applier = applier;
    }

    /** Whether there is nothing to gain from reading this document again: it is in, or this reader cannot read it. */
    public boolean isSettled(DocumentFile file) {
        return runs.isSettled(file.sha256(), DocumentIntake.READER_VERSION);
    }

    /** As {@link #take(DocumentFile, String)}, when the portal takes it in by itself. */
    public ImportRunView takeAtFirstStart(DocumentFile file) {
        return take(file, messages.get("import.run.first-start"));
    }

    /**
     * Reads a document, plans what becomes of the catalogue, and does that as proposed: what a person has edited stays.
     *
     * @return the run, which says whether it succeeded, what it did, and what was odd
     */
    public ImportRunView take(DocumentFile file, String startedBy) {
        long run = runs.start(file, DocumentIntake.READER_VERSION, startedBy);
        try {
            applier.takeAtOnce(reader.readOrFail(file), run, startedBy);
        } catch (ColumnsUnknownException e) {
            runs.fail(run, messages.get("import.run.columns-unknown", file.name()));
        } catch (ProgrammeUnknownException e) {
            runs.fail(run, messages.get("import.run.programme-unknown", file.name()));
        } catch (UnreadableDocumentException e) {
            runs.fail(run, intake.reason(e));
        } catch (RuntimeException e) {
            end(run, file, e);
        }
        return runs.find(run).orElseThrow();
    }

    /** A lost database says nothing about the document, which is therefore to be tried again. */
    private void end(long run, DocumentFile file, RuntimeException problem) {
        if (DatabaseOutage.isCauseOf(problem)) {
            log.warn("import run {} of {} lost the database", run, file.name(), problem);
            interrupted.note(run);
        } else {
            log.error("import run {} of {} failed", run, file.name(), problem);
            runs.fail(run, messages.get("import.run.failed", problem.getClass().getSimpleName()));
        }
    }
}
