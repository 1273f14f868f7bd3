package jp.tsunagari.portal.ingest.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.WarningCode;
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

    private static final String GUESSED = WarningCode.PROGRAMME_GUESSED.name();
    private static final Set<String> ABOUT_PROGRAMME =
            Set.of(GUESSED, WarningCode.PROGRAMME_MISSING.name(), WarningCode.PROGRAMME_AMBIGUOUS.name());

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

    /** Whether a user has to say programme and year: the document does not, or was only understood in part. */
    public boolean isAsked() {
        return reading != null
                && reading.isOfAYear()
                && (reading.programme() == null
                        || reading.fiscalYear() == null
                        || warnings.stream().anyMatch(warning -> warning.code().equals(GUESSED)));
    }

    /** What was read of a document that could be. */
    public ReadDocument readingOrFail() {
        return Objects.requireNonNull(reading, "unreadable");
    }

    /** The id under which a document that could be read is kept. */
    public long keptAs() {
        return Objects.requireNonNull(sourceDocument, "a readable document is kept");
    }

    /** The same document of this programme and year; it is not asked about any more. */
    public PlannedDocument of(@Nullable String programme, @Nullable Integer fiscalYear) {
        return with(
                readingOrFail().of(programme, fiscalYear),
                programme == null || fiscalYear == null ? warnings : settled());
    }

    /** The same document with its programme in another spelling. */
    public PlannedDocument spelled(String programme) {
        return with(readingOrFail().of(programme, readingOrFail().fiscalYear()), warnings);
    }

    /** The same document with one more warning, before the others. */
    public PlannedDocument warned(ImportWarning warning) {
        return with(
                readingOrFail(),
                Stream.concat(Stream.of(warning), warnings.stream()).toList());
    }

    private PlannedDocument with(ReadDocument otherReading, List<ImportWarning> otherWarnings) {
        return new PlannedDocument(
                position, name, sha256, sourceDocument, readerVersion, otherReading, otherWarnings, failure, importRun);
    }

    private List<ImportWarning> settled() {
        return warnings.stream()
                .filter(warning -> !ABOUT_PROGRAMME.contains(warning.code()))
                .toList();
    }
}
