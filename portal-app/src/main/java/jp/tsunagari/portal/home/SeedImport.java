package jp.tsunagari.portal.home;

import jp.tsunagari.portal.ingest.Importer;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.run.ImportRunView;
import jp.tsunagari.portal.ingest.run.ImportState;
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

    SeedImport(SeedFolder folder, Importer importer) {
        this.folder = folder;
        this.importer = importer;
    }

    /** A document that cannot be taken in is reported, here and in the record of imports, and stops nothing. */
    void run() {
        for (DocumentFile file : folder.documents()) {
            if (!importer.isSettled(file)) {
                report(take(file));
            }
        }
    }

    /** The database may go away in the middle, and come back: the portal must not stay empty because of that. */
    private ImportRunView take(DocumentFile file) {
        log.info("{} を取り込んでいます…", file.name());
        ImportRunView run = importer.take(file, Importer.FIRST_START);
        for (int tries = 1; run.state() == ImportState.INTERRUPTED && tries < TRIES; tries++) {
            log.warn("データベースとの接続が切れたため、{} の取り込みをやり直します。", file.name());
            run = importer.take(file, Importer.FIRST_START);
        }
        return run;
    }

    private static void report(ImportRunView run) {
        switch (run.state()) {
            case SUCCEEDED ->
                log.info(
                        "{} を取り込みました：読み取り{}件、追加{}件、登録済み{}件、警告{}件",
                        run.documentName(),
                        run.casesRead(),
                        run.casesAdded(),
                        run.casesLeftAlone(),
                        run.warnings().size());
            case FAILED -> log.warn("{} を取り込めませんでした：{}", run.documentName(), run.failureReason());
            case INTERRUPTED -> log.error("データベースとの接続が切れたため、{} を取り込めませんでした。次の起動で、もう一度取り込みます。", run.documentName());
            case RUNNING -> throw new IllegalStateException("a run that has not ended: " + run.id());
        }
    }
}
