package jp.tsunagari.portal.ingest.run;

import java.time.Instant;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import org.jspecify.annotations.Nullable;

/**
 * A kept document without its bytes.
 *
 * @param name of its file
 * @param sha256 of its bytes
 * @param storedAt when it was first handed over
 * @param originVersion how often a person has said where it is from
 */
public record KeptDocument(
        long id, String name, String sha256, Instant storedAt, int originVersion, DocumentOrigin origin) {

    /** As Hibernate gives it, which has no origin where all of it is unknown. */
    @SuppressWarnings("NullAway") // the one thing that this is for
    public KeptDocument {
        origin = orUnknown(origin);
    }

    /** Its title; the name of its file where nobody has said it. */
    public String title() {
        String title = origin.title();
        return title == null ? name : title;
    }

    private static DocumentOrigin orUnknown(@Nullable DocumentOrigin origin) {
        return origin == null ? DocumentOrigin.UNKNOWN : origin;
    }
}
