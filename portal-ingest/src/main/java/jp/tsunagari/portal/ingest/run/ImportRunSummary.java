package jp.tsunagari.portal.ingest.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import run as lists show it.
 *
 * @param name of the file
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param finishedAt null while it runs
 * @param programme null where the document says none, and until the run has succeeded; so too the year
 * @param warnings how many there are
 */
public record ImportRunSummary(
        long id,
        String name,
        String sha256,
        int readerVersion,
        ImportState state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String programme,
        @Nullable Integer fiscalYear,
        int casesRead,
        int casesAdded,
        int casesChanged,
        int casesLeftAlone,
        int warnings) {}
