package jp.tsunagari.portal.home;

import jp.tsunagari.portal.ingest.Importer;
import jp.tsunagari.portal.ingest.apply.RenewedReadings;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.run.DocumentOrigins;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.ImportRuns.ImportRunView;
import jp.tsunagari.portal.ingest.run.ImportState;
import jp.tsunagari.portal.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes in the documents of the seed folder that the catalogue does not have yet. */
@Component
class SeedImport {

    private static final Logger log = LoggerFactory.getLogger(SeedImport.class);
    private static final int TRIES = 3;

    private final SeedFolder folder;
    private final Importer importer;
    private final ImportRuns importRuns;
    private final DocumentOrigins origins;
    private final RenewedReadings renewed;
    private final Messages messages;

    SeedImport(
            SeedFolder folder,
            Importer importer,
            ImportRuns importRuns,
            DocumentOrigins origins,
            RenewedReadings renewed,
            Messages messages) {
        this.renewed = renewed;
        this.origins = origins;
        this.folder = folder;
        this.importer = importer;
        this.importRuns = importRuns;
        this.messages = messages;
    }

    /** A document that cannot be taken in is reported, here and in the record of imports, and stops nothing. */
    void run() {
        if (importRuns.closeInterrupted() > 0) {
            log.warn(messages.get("home.start.interrupted-import"));
        }
        for (DocumentFile file : folder.documents()) {
            if (!importer.isSettled(file)) {
                report(take(file));
            }
            origins.accompany(file.sha256(), folder.origin(file.name()));
        }
        renewed.run();
    }

    /** The database may go away in the middle, and come back: the portal must not stay empty because of that. */
    private ImportRunView take(DocumentFile file) {
        log.info(messages.get("home.seeds.importing", file.name()));
        ImportRunView run = importer.takeAtFirstStart(file);
        for (int tries = 1; run.state() == ImportState.INTERRUPTED && tries < TRIES; tries++) {
            log.warn(messages.get("home.seeds.again", file.name()));
            run = importer.takeAtFirstStart(file);
        }
        return run;
    }

    private void report(ImportRunView run) {
        switch (run.state()) {
            case SUCCEEDED ->
                log.info(messages.get(
                        "home.seeds.imported",
                        run.document().name(),
                        Integer.toString(run.result().casesRead()),
                        Integer.toString(run.result().casesAdded()),
                        Integer.toString(run.result().casesLeftAlone()),
                        Integer.toString(run.result().warnings().size())));
            case FAILED ->
                log.warn(messages.get("home.seeds.failed", run.document().name(), String.valueOf(run.failureReason())));
            case INTERRUPTED ->
                log.error(messages.get("home.seeds.interrupted", run.document().name()));
            case RUNNING -> throw new IllegalStateException("a run that has not ended: " + run.id());
        }
    }
}
