package jp.tsunagari.portal.organisation.web;

import java.util.List;
import jp.tsunagari.portal.initiative.web.InitiativeCard;
import jp.tsunagari.portal.region.RegionName;
import jp.tsunagari.portal.vocabulary.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of organisations.
 *
 * @param name without the legal form
 * @param legalForm null where unknown
 * @param seats where its address lies; empty where unknown
 */
record OrganisationEntry(
        String slug,
        String name,
        @Nullable LegalForm legalForm,
        List<RegionName> seats,
        List<InitiativeCard> initiatives) {

    OrganisationEntry {
        seats = List.copyOf(seats);
        initiatives = List.copyOf(initiatives);
    }
}
