package jp.tsunagari.portal.ingest.plan;

import java.util.List;
import java.util.Objects;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentIntake;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document of a plan.
 *
 * @param sourceDocument the id under which it is kept; null for a file that is no readable document
 * @param reading null if it could not be read
 * @param failure Japanese: why it could not be read and what to do; null if it could
 * @param importRun the run that took it in, null until then
 */
public record PlannedDocument(
        int position,
        String name,
        String sha256,
        @Nullable Long sourceDocument,
        int readerVersion,
        @Nullable ReadDocument reading,
        List<ImportWarning> warnings,
        @Nullable String failure,
        @Nullable Long importRun) {

    public PlannedDocument {
        warnings = List.copyOf(warnings);
    }

    /** One that this reader has read, and that nothing was done with yet. */
    public static PlannedDocument read(
            int position, DocumentFile file, long sourceDocument, ReadDocument reading, List<ImportWarning> warnings) {
        return new PlannedDocument(
                position,
                file.name(),
                file.sha256(),
                sourceDocument,
                DocumentIntake.READER_VERSION,
                reading,
                warnings,
                null,
                null);
    }

    /**
     * One that this reader cannot read.
     *
     * @param reason Japanese
     */
    public static PlannedDocument unreadable(int position, DocumentFile file, String reason) {
        return new PlannedDocument(
                position,
                file.name(),
                file.sha256(),
                null,
                DocumentIntake.READER_VERSION,
                null,
                List.of(),
                reason,
                null);
    }

    /** What was read of a document that could be. */
    public ReadDocument readingOrFail() {
        return Objects.requireNonNull(reading, "unreadable");
    }

    /** The id under which a document that could be read is kept. */
    public long keptAs() {
        return Objects.requireNonNull(sourceDocument, "a readable document is kept");
    }

    /** The same document, read as another programme and year. */
    public PlannedDocument with(ReadDocument otherReading) {
        return new PlannedDocument(
                position, name, sha256, sourceDocument, readerVersion, otherReading, warnings, failure, importRun);
    }
}
