package jp.tsunagari.portal.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentIntake;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import jp.tsunagari.portal.ingest.intake.ImportWarnings;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.SourceDocumentStore;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
import org.springframework.stereotype.Component;

/** Reads and keeps the documents of a plan. A file that cannot be read is one of them, with the reason. */
@Component
class PlanReader {

    private final DocumentIntake intake;
    private final ImportWarnings words;
    private final ImportRuns runs;
    private final SourceDocumentStore stored;

    PlanReader(DocumentIntake intake, ImportWarnings words, ImportRuns runs, SourceDocumentStore stored) {
        this.intake = intake;
        this.words = words;
        this.runs = runs;
        this.stored = stored;
    }

    /** New documents, each content once. */
    List<PlannedDocument> read(List<DocumentFile> files) {
        List<PlannedDocument> documents = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (int position = 0; position < files.size(); position++) {
            DocumentFile file = files.get(position);
            String twin = names.putIfAbsent(file.sha256(), file.name());
            documents.add(
                    twin == null
                            ? read(position, file)
                            : PlannedDocument.unreadable(position, file, words.twin(file.name(), twin)));
        }
        return documents;
    }

    /** All documents that were ever taken in, with the programme and year of their last run. */
    List<PlannedDocument> reread() {
        List<PlannedDocument> documents = new ArrayList<>();
        for (SourceDocumentStore.Taken taken : stored.taken()) {
            PlannedDocument read = read(documents.size(), taken.file());
            ReadDocument reading = read.reading();
            documents.add(reading == null ? read : read.with(reading.of(taken.programme(), taken.fiscalYear())));
        }
        return documents;
    }

    private PlannedDocument read(int position, DocumentFile file) {
        try {
            DocumentIntake.Intake read = intake.read(file);
            List<ImportWarning> warnings = new ArrayList<>(read.warnings());
            if (stored.isOlder(file.sha256(), read.document())) {
                warnings.add(0, words.olderEdition());
            }
            return PlannedDocument.read(position, file, runs.keep(file), read.document(), warnings);
        } catch (UnreadableDocumentException e) {
            return PlannedDocument.unreadable(position, file, intake.reason(e));
        }
    }
}
