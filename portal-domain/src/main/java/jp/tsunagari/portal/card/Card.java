package jp.tsunagari.portal.card;

import java.time.Instant;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/**
 * A card as its editors see it.
 *
 * @param <D> the details, all that a form or a document can say of it
 */
public interface Card<D> {

    CardKey cardKey();

    long id();

    String slug();

    /** What people call it; made up where it has no name of its own. */
    String name();

    /** The organisation that answers for the card. */
    long organisationId();

    /** Grows with every change; a form gives it back, so that a stale one is noticed. */
    long version();

    D details();

    /** Where a document tells of it, null when a person added it. */
    @Nullable
    SourceReference source();

    /** Since when it is not shown, null while it is. */
    @Nullable
    Instant withdrawnAt();
}
