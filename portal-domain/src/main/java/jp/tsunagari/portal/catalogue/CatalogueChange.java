package jp.tsunagari.portal.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a revision changed.
 *
 * @param initiativeId the initiative, else null
 * @param organisationId the organisation, else null; with both null anything may have changed
 */
public record CatalogueChange(
        @Nullable Long initiativeId, @Nullable Long organisationId) {

    static CatalogueChange ofInitiative(long id) {
        return new CatalogueChange(id, null);
    }

    static CatalogueChange ofOrganisation(long id) {
        return new CatalogueChange(null, id);
    }

    static CatalogueChange ofEverything() {
        return new CatalogueChange(null, null);
    }

    /** Whether it is not one thing: a follower must take all again. */
    public boolean isEverything() {
        return initiativeId == null && organisationId == null;
    }
}
