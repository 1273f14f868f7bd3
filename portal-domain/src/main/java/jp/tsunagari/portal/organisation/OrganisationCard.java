package jp.tsunagari.portal.organisation;

import java.time.Instant;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as its editors see it.
 *
 * @param version grows with every change; a form gives it back, so that a stale one is noticed
 * @param source where a document tells of it, null when a person added it
 * @param editedAt when a person last changed it, null if never
 * @param verifiedAt when a user last confirmed it, null if never
 */
public record OrganisationCard(
        long id,
        String slug,
        long version,
        OrganisationDetails details,
        @Nullable SourceReference source,
        @Nullable Instant editedAt,
        @Nullable Instant verifiedAt)
        implements Card<OrganisationDetails> {

    @Override
    public CardKey cardKey() {
        return CardKey.organisation(id);
    }

    @Override
    public String name() {
        return details.name();
    }

    @Override
    public long organisationId() {
        return id;
    }

    /** Organisations are always shown. */
    @Override
    public @Nullable Instant withdrawnAt() {
        return null;
    }

    /**
     * What readers would see if the card said this.
     *
     * @param now taken for the time of the change
     */
    public OrganisationView showing(OrganisationDetails other, Instant now) {
        return new OrganisationView(id, slug, other, source, now, editedAt, verifiedAt);
    }
}
