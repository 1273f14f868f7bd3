package jp.tsunagari.portal.card;

import java.time.Instant;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/**
 * A stored card, as its store changes it. Entities never leave their package; readers get records.
 *
 * @param <D> the details
 * @param <C> what editors get to see
 */
public interface CardEntity<D, C extends Card<D>> {

    long id();

    long version();

    D details();

    C toCard();

    /**
     * Replaces all that the card said before.
     *
     * @param base what the latest document says, null if none tells of the card
     */
    void put(D details, @Nullable D base, Instant now);

    /**
     * Notes which document tells of the card; what the card says stays.
     *
     * @param source null if no document does any more
     * @param at when the document was taken in, null if never
     * @param read what it says, null as for the source
     */
    void readFrom(@Nullable SourceReference source, @Nullable Instant at, @Nullable D read);

    /** A person has changed it. */
    void edited(Instant now);

    /** A person has read it and found it right. */
    void verified(Instant now);
}
