package jp.tsunagari.portal.ingest.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
