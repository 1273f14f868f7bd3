package jp.tsunagari.portal.card.web;

import java.util.List;

/**
 * The form of an organisation as it is typed. What is not named here cannot be changed by a form, whatever is sent.
 *
 * @param legalForm code, empty for none of the list
 * @param year of the foundation, as are month and day
 * @param regions codes of the regions that the address lies in
 * @param regionQuery what is looked for among the regions; never stored with the card
 */
record OrganisationForm(
        String name,
        String reading,
        String legalForm,
        List<RepresentativeForm> representatives,
        String year,
        String month,
        String day,
        String address,
        List<String> regions,
        String regionQuery,
        String website,
        String contact,
        String message)
        implements RegionChoice {

    OrganisationForm {
        name = Typed.orEmpty(name);
        reading = Typed.orEmpty(reading);
        legalForm = Typed.orEmpty(legalForm);
        representatives = Typed.orEmpty(representatives);
        year = Typed.orEmpty(year);
        month = Typed.orEmpty(month);
        day = Typed.orEmpty(day);
        address = Typed.orEmpty(address);
        regions = Typed.orEmpty(regions);
        regionQuery = Typed.orEmpty(regionQuery);
        website = Typed.orEmpty(website);
        contact = Typed.orEmpty(contact);
        message = Typed.orEmpty(message);
    }

    OrganisationForm withRepresentatives(List<RepresentativeForm> others) {
        return new OrganisationForm(
                name,
                reading,
                legalForm,
                others,
                year,
                month,
                day,
                address,
                regions,
                regionQuery,
                website,
                contact,
                message);
    }
}
