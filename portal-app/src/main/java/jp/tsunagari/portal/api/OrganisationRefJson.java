package jp.tsunagari.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * An organisation inside an initiative.
 *
 * @param legalForm null where unknown
 */
record OrganisationRefJson(
        long id, String slug, String name, @Nullable CodedName legalForm) {}
