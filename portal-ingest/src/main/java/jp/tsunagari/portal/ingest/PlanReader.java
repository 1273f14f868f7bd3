package jp.tsunagari.portal.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentIntake;
import jp.tsunagari.portal.ingest.intake.ImportWarnings;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.register.RegisterUses;
import jp.tsunagari.portal.ingest.run.DocumentFactStore;
import jp.tsunagari.portal.ingest.run.DocumentFactStore.DocumentFact;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.SourceDocumentStore;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and keeps the documents of a plan. A file that cannot be read is one of them, with the reason. */
@Component
class PlanReader {

    private final DocumentIntake intake;
    private final ImportWarnings words;
    private final ImportRuns runs;
    private final SourceDocumentStore stored;
    private final DocumentFactStore facts;
    private final RegisterUses registers;

    PlanReader(
            DocumentIntake intake,
            ImportWarnings words,
            ImportRuns runs,
            SourceDocumentStore stored,
            DocumentFactStore facts,
            RegisterUses registers) {
        this.registers = registers;
        this.facts = facts;
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
            if (reading != null && reading.returned() != null) {
                // Edits of people, which count once.
                continue;
            }
            documents.add(
                    reading == null || taken.programme() == null || taken.fiscalYear() == null
                            ? read
                            : read.of(taken.programme(), taken.fiscalYear()));
        }
        return documents;
    }

    /**
     * The same document by the layouts as they are now, of the programme and year that were settled for it.
     *
     * @throws UnreadableDocumentException if no case is left in it
     */
    PlannedDocument again(PlannedDocument document) {
        PlannedDocument read = readOrFail(document.position(), stored.kept(document.keptAs()));
        ReadDocument before = document.readingOrFail();
        return document.isAsked() ? read : read.of(before.programme(), before.fiscalYear());
    }

    /** As a user has said before, or else as the catalogue spells the programme. */
    private PlannedDocument known(PlannedDocument document) {
        DocumentFact fact = facts.find(document.sha256()).orElse(null);
        if (fact != null) {
            return document.of(fact.programme(), fact.fiscalYear());
        }
        String programme = document.readingOrFail().programme();
        return programme == null ? document : document.spelled(facts.spelling(programme));
    }

    /** A document of which a user has said programme and year, which is remembered if it is both. */
    PlannedDocument said(
            PlannedDocument document, @Nullable String programme, @Nullable Integer fiscalYear, String by) {
        String spelled = programme == null ? null : facts.spelling(programme);
        if (spelled != null && fiscalYear != null) {
            facts.put(document.sha256(), new DocumentFact(spelled, fiscalYear), by);
        }
        return document.of(spelled, fiscalYear);
    }

    private PlannedDocument read(int position, DocumentFile file) {
        try {
            return readOrFail(position, file);
        } catch (UnreadableDocumentException e) {
            return PlannedDocument.unreadable(position, file, intake.reason(e));
        }
    }

    /**
     * A new document that is alone.
     *
     * @throws UnreadableDocumentException if it is no document with cases
     */
    PlannedDocument readOrFail(DocumentFile file) throws UnreadableDocumentException {
        return readOrFail(0, file);
    }

    /** Why a file cannot be read; empty if it can. */
    Optional<UnreadableDocumentException> refusal(DocumentFile file) {
        try {
            intake.read(file);
            return Optional.empty();
        } catch (UnreadableDocumentException e) {
            return Optional.of(e);
        }
    }

    private PlannedDocument readOrFail(int position, DocumentFile file) throws UnreadableDocumentException {
        DocumentIntake.Intake read = intake.read(file);
        DocumentIntake.shown(read.document())
                .ifPresent(shown -> registers.read(file.sha256(), shown.use(), shown.columns()));
        PlannedDocument document =
                known(PlannedDocument.read(position, file, runs.keep(file), read.document(), read.warnings()));
        return stored.isOlder(file.sha256(), document.readingOrFail())
                ? document.warned(words.olderEdition())
                : document;
    }
}
