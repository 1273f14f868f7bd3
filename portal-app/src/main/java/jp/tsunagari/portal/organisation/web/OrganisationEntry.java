package jp.tsunagari.portal.organisation.web;

import java.util.List;
import jp.tsunagari.portal.initiative.web.InitiativeCard;
import jp.tsunagari.portal.region.RegionName;

/**
 * A row of the list of organisations.
 *
 * @param name without the legal form
 * @param seats where its address lies; empty where unknown
 */
record OrganisationEntry(
        String slug, String name, String legalForm, List<RegionName> seats, List<InitiativeCard> initiatives) {

    OrganisationEntry {
        seats = List.copyOf(seats);
        initiatives = List.copyOf(initiatives);
    }
}
