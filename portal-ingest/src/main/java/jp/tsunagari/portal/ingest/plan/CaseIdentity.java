package jp.tsunagari.portal.ingest.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where an initiative is kept, beside the organisation that it belongs to.
 *
 * @param programme null where unknown
 * @param fiscalYear null where unknown
 * @param organisationKey the organisation's core name as {@code OrganisationIdentity} folds it
 * @param ordinal from 1, among the organisation's cases of the programme and year
 */
public record CaseIdentity(
        @Nullable String programme, @Nullable Integer fiscalYear, String organisationKey, int ordinal) {}
