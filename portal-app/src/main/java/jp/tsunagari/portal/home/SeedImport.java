package jp.tsunagari.portal.home;

import jp.tsunagari.portal.ingest.DocumentFile;
import jp.tsunagari.portal.ingest.ImportRunView;
import jp.tsunagari.portal.ingest.Importer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes in the documents of the seed folder that the catalogue does not have yet. */
@Component
class SeedImport {

    private static final Logger log = LoggerFactory.getLogger(SeedImport.class);

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
                log.info("{} を取り込んでいます…", file.name());
                report(importer.take(file, Importer.FIRST_START));
            }
        }
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
            case RUNNING, INTERRUPTED -> throw new IllegalStateException("a run that has not ended: " + run.id());
        }
    }
}
