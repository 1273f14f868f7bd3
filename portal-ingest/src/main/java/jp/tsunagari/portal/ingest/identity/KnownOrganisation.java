package jp.tsunagari.portal.ingest.identity;

import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the catalogue.
 *
 * @param base what a document said last of it, null if none has
 * @param former what one had said whose import was undone, if there is no base
 * @param year the fiscal year of that document, null if not known
 */
public record KnownOrganisation(
        OrganisationCard card,
        @Nullable OrganisationDetails base,
        @Nullable OrganisationDetails former,
        @Nullable Integer year) {

    /** What documents say of it, as people may have made the card anything. */
    OrganisationDetails told() {
        return base != null ? base : former != null ? former : card.details();
    }
}
