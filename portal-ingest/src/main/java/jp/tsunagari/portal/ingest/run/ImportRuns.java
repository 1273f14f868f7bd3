package jp.tsunagari.portal.ingest.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.run.SourceDocumentRepository.ImportOf;
import jp.tsunagari.portal.postgres.DatabaseLocks;
import jp.tsunagari.portal.postgres.DatabaseLocks.DatabaseLock;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of all import runs. */
@Service
@Transactional(readOnly = true)
public class ImportRuns {

    private final ImportRunRepository runs;
    private final SourceDocumentRepository documents;
    private final Clock clock;
    private final DatabaseLocks locks;

    ImportRuns(ImportRunRepository runs, SourceDocumentRepository documents, Clock clock, DatabaseLocks locks) {
        this.runs = runs;
        this.documents = documents;
        this.clock = clock;
        this.locks = locks;
    }

    public Optional<ImportRunView> find(long id) {
        return runs.findById(id).map(ImportRun::toView);
    }

    /**
     * The document and lines that a reference means; null stays null, which is something that a person typed.
     *
     * @throws IllegalArgumentException if there is no such run; the database refuses to store such a reference
     */
    public @Nullable SourceLines linesOf(@Nullable SourceReference source) {
        if (source == null) {
            return null;
        }
        KeptDocument document = documents
                .keptByRun(source.importRunId())
                .orElseThrow(() -> new IllegalArgumentException("no import run " + source.importRunId()));
        return new SourceLines(document, source.firstLine(), source.lastLine(), source.importRunId());
    }

    /** The documents that imports were of, by the number of the import. */
    public Map<Long, KeptDocument> documentsOf(Set<Long> importRuns) {
        return importRuns.isEmpty()
                ? Map.of()
                : documents.imported(importRuns).stream().collect(Collectors.toMap(ImportOf::run, ImportOf::document));
    }

    /** All runs, the latest first. */
    public List<ImportRunSummary> all() {
        return runs.summaries();
    }

    /**
     * Ends the runs that a portal which is no longer alive has left open. Their transactions never committed, so there
     * is nothing to take back. While another portal is applying a plan, nothing is closed. To be called before any new run.
     *
     * @return how many there were
     */
    @Transactional
    public int closeInterrupted() {
        if (!lock()) {
            return 0;
        }
        List<ImportRun> left = runs.findByState(ImportState.RUNNING);
        left.forEach(run -> run.interrupt(clock.instant()));
        return left.size();
    }

    /** Whether no one else is applying a plan; then no one else can until the transaction ends. */
    @Transactional
    public boolean lock() {
        return locks.tryForTransaction(DatabaseLock.IMPORT);
    }

    /** Whether this reader need not try this document again: it was taken in, or it failed and would fail again. */
    public boolean isSettled(String sha256, int readerVersion) {
        return runs.isSettled(sha256, readerVersion);
    }

    @Transactional
    public long start(DocumentFile file, int readerVersion, String startedBy) {
        return runs.save(new ImportRun(document(file), readerVersion, startedBy, clock.instant(), null))
                .id();
    }

    /**
     * As above, for a document that is kept already.
     *
     * @param firstRun the first run of the same plan, null for that one itself
     */
    @Transactional
    public long start(long documentId, int readerVersion, String startedBy, @Nullable Long firstRun) {
        SourceDocument document = documents
                .findById(documentId)
                .orElseThrow(() -> new IllegalArgumentException("no document " + documentId));
        return runs.save(new ImportRun(document, readerVersion, startedBy, clock.instant(), firstRun))
                .id();
    }

    /**
     * As above, for the first document of a plan, in a transaction of its own: the run is kept if the plan fails. The
     * transaction that writes the plan may be open meanwhile.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long startApart(long documentId, int readerVersion, String startedBy) {
        return start(documentId, readerVersion, startedBy, null);
    }

    /** Keeps a document, once however often it comes, and gives its id. */
    @Transactional
    public long keep(DocumentFile file) {
        return document(file).id();
    }

    /** A kept document as it was handed over. */
    public Optional<DocumentFile> file(long run) {
        return runs.findById(run)
                .flatMap(found -> documents.findById(found.document().id()))
                .map(SourceDocument::toFile);
    }

    private SourceDocument document(DocumentFile file) {
        return documents
                .findBySha256(file.sha256())
                .orElseGet(() -> documents.save(
                        new SourceDocument(file.name(), file.sha256(), file.content(), clock.instant())));
    }

    @Transactional
    public void succeed(long id, ImportResult result) {
        get(id).succeed(result, clock.instant());
        // Before the next run of the same plan begins: only one may be running.
        runs.flush();
    }

    @Transactional
    public void fail(long id, String reason) {
        get(id).fail(reason, clock.instant());
    }

    /** Ends a run that has lost the database. Its commit may have got through all the same; then it has succeeded. */
    @Transactional
    public void interruptIfRunning(long id) {
        ImportRun run = get(id);
        if (run.isRunning()) {
            run.interrupt(clock.instant());
        }
    }

    private ImportRun get(long id) {
        return runs.findById(id).orElseThrow(() -> new IllegalArgumentException("no import run " + id));
    }

    /**
     * The lines of a document that something was read from.
     *
     * @param firstLine from 1
     * @param lastLine inclusive
     * @param importRun the import that read them
     */
    public record SourceLines(KeptDocument document, int firstLine, int lastLine, long importRun) {}

    /**
     * An import run as readers see it.
     *
     * @param result what the document says and what came of it; empty until the run has succeeded
     * @param startedBy a login name, or the name of what the portal does by itself
     * @param finishedAt null while it runs
     * @param failureReason Japanese; null unless it failed
     */
    public record ImportRunView(
            long id,
            Document document,
            int readerVersion,
            String startedBy,
            ImportState state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            ImportResult result,
            @Nullable String failureReason) {

        /**
         * The file.
         *
         * @param sha256 of its bytes, lower-case hexadecimal
         */
        public record Document(String name, String sha256) {}
    }
}
