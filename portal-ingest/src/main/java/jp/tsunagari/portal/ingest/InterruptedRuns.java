package jp.tsunagari.portal.ingest;

import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.postgres.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes the end of runs that have lost the database: as long as one counts as running, no other can begin. */
@Component
class InterruptedRuns {

    /** As many as the pool can hold connections, and one more. */
    private static final int TRIES = 11;

    private static final Logger log = LoggerFactory.getLogger(InterruptedRuns.class);

    private final ImportRuns runs;

    InterruptedRuns(ImportRuns runs) {
        this.runs = runs;
    }

    /**
     * The pool may still hold other connections to the server that is gone, and gives out without a look what was in use
     * a moment ago. Each try throws one of them away; after the last one it waits for a server.
     */
    void note(long run) {
        for (int left = TRIES; ; left--) {
            try {
                runs.interruptIfRunning(run);
                return;
            } catch (RuntimeException e) {
                if (left == 1 || !DatabaseOutage.isCauseOf(e)) {
                    throw e;
                }
                log.warn("the end of import run {} could not be noted yet", run, e);
            }
        }
    }
}
