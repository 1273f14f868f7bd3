package jp.tsunagari.portal.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The lines of a document that a fact was read from.
 *
 * @param importRunId the import that read them; it knows the document
 * @param firstLine from 1, as an editor counts
 * @param lastLine inclusive
 */
@Embeddable
public record SourceReference(
        @Column(name = "import_run_id") long importRunId,
        @Column(name = "first_line") int firstLine,
        @Column(name = "last_line") int lastLine) {

    public SourceReference {
        if (firstLine < 1 || lastLine < firstLine) {
            throw new IllegalArgumentException("lines " + firstLine + " to " + lastLine);
        }
    }
}
