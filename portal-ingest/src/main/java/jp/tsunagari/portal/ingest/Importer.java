package jp.tsunagari.portal.ingest;

import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.casestudy.DocumentReading;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
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

    /** Who has started the imports that the portal makes by itself. */
    public static final String FIRST_START = "first-start";

    /** Raised whenever the reader reads something differently, so that documents that failed are tried again. */
    static final int READER_VERSION = 3;

    private static final Logger log = LoggerFactory.getLogger(Importer.class);

    private final ImportRuns runs;
    private final SourceTextReader sourceTextReader;
    private final DocumentReader documentReader;
    private final CatalogueWriter writer;

    Importer(
            ImportRuns runs, SourceTextReader sourceTextReader, DocumentReader documentReader, CatalogueWriter writer) {
        this.runs = runs;
        this.sourceTextReader = sourceTextReader;
        this.documentReader = documentReader;
        this.writer = writer;
    }

    /** Whether there is nothing to gain from reading this document again: it is in, or this reader cannot read it. */
    public boolean isSettled(DocumentFile file) {
        return runs.isSettled(file.sha256(), READER_VERSION);
    }

    /**
     * Reads a document and adds the cases that the catalogue does not have. Cases that it has stay as they are.
     *
     * @return the run, which says whether it succeeded, what it added, and what was odd
     */
    public ImportRunView take(DocumentFile file, String startedBy) {
        long run = runs.start(file, READER_VERSION, startedBy);
        try {
            SourceText text = sourceTextReader.read(file.name(), file.content());
            DocumentReading reading = documentReader.read(text);
            if (reading.cases().isEmpty()) {
                runs.fail(run, noCases(file));
            } else {
                writer.write(run, startedBy, text, reading);
            }
        } catch (UnreadableDocumentException e) {
            runs.fail(run, e.reason());
        } catch (RuntimeException e) {
            end(run, file, e);
        }
        return runs.find(run).orElseThrow();
    }

    /** A lost database says nothing about the document, which is therefore to be tried again. */
    private void end(long run, DocumentFile file, RuntimeException problem) {
        if (DatabaseFailure.isCauseOf(problem)) {
            log.warn("import run {} of {} lost the database", run, file.name(), problem);
            runs.interruptIfRunning(run);
        } else {
            log.error("import run {} of {} failed", run, file.name(), problem);
            runs.fail(
                    run,
                    "取り込みの途中で予期しない問題が起きました（" + problem.getClass().getSimpleName() + "）。カタログには何も加えていません。詳しくはログをご覧ください。");
        }
    }

    private static String noCases(DocumentFile file) {
        return "「" + file.name() + "」には、取組の事例が見つかりませんでした。「取組のかたち」「団体概要」などの見出しのある資料かどうかを確かめてください。";
    }
}
