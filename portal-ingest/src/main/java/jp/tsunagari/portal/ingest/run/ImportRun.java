package jp.tsunagari.portal.ingest.run;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import jp.tsunagari.portal.ingest.run.ImportRuns.ImportRunView;
import org.jspecify.annotations.Nullable;

/** The stored record of one attempt to take in a document. */
@Entity
@SuppressWarnings("UnusedVariable") // every field is a column; some are only written
class ImportRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "source_document_id")
    private SourceDocument document;

    private @Nullable Long firstRun;

    private int readerVersion;
    private String startedBy;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Integer fiscalYear;
    private @Nullable String programme;
    private int casesRead;
    private int casesAdded;
    private int casesChanged;
    private int casesLeftAlone;
    private @Nullable String failureReason;

    @ElementCollection
    @CollectionTable(name = "import_warning", joinColumns = @JoinColumn(name = "import_run_id"))
    @OrderColumn(name = "position")
    private List<ImportWarning> warnings = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    /**
     * @param firstRun the first run of the same plan, null for that one itself
     */
    ImportRun(SourceDocument document, int readerVersion, String startedBy, Instant now, @Nullable Long firstRun) {
        this.firstRun = firstRun;
        this.document = document;
        this.readerVersion = readerVersion;
        this.startedBy = startedBy;
        this.state = ImportState.RUNNING;
        this.startedAt = now;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    boolean isRunning() {
        return state == ImportState.RUNNING;
    }

    SourceDocument document() {
        return document;
    }

    void succeed(ImportResult result, Instant now) {
        end(ImportState.SUCCEEDED, now);
        fiscalYear = result.fiscalYear();
        programme = result.programme();
        casesRead = result.casesRead();
        casesAdded = result.casesAdded();
        casesChanged = result.casesChanged();
        casesLeftAlone = result.casesLeftAlone();
        warnings.addAll(result.warnings());
    }

    /** @param reason Japanese, says what is wrong with the document and what to do */
    void fail(String reason, Instant now) {
        end(ImportState.FAILED, now);
        failureReason = reason;
    }

    void interrupt(Instant now) {
        end(ImportState.INTERRUPTED, now);
    }

    private void end(ImportState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("import run " + id + " is " + state + " and cannot become " + next);
        }
        state = next;
        finishedAt = now;
    }

    ImportRunView toView() {
        return new ImportRunView(
                id(),
                new ImportRunView.Document(document.name(), document.sha256()),
                readerVersion,
                startedBy,
                state,
                startedAt,
                finishedAt,
                new ImportResult(fiscalYear, programme, casesRead, casesAdded, casesChanged, casesLeftAlone, warnings),
                failureReason);
    }
}
