package jp.tsunagari.portal.search.names;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations are wanted.
 *
 * @param text as typed; empty when only the others count
 * @param region code of the region that the seat lies in, null for any
 * @param form code of the legal form, null for any
 */
public record OrganisationCriteria(
        String text, @Nullable String region, @Nullable String form, OrganisationOrder order) {

    /** The same with other words. */
    public OrganisationCriteria withText(String other) {
        return new OrganisationCriteria(other, region, form, order);
    }

    /** The same in another region, or null for all. */
    public OrganisationCriteria withRegion(@Nullable String other) {
        return new OrganisationCriteria(text, other, form, order);
    }

    /** The same of another form, or null for all. */
    public OrganisationCriteria withForm(@Nullable String other) {
        return new OrganisationCriteria(text, region, other, order);
    }

    /** The same in another order. */
    public OrganisationCriteria withOrder(OrganisationOrder other) {
        return new OrganisationCriteria(text, region, form, other);
    }
}
