package jp.tsunagari.portal.card.web;

import java.util.List;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.form.RowChange;

/**
 * The form of an organisation as it is typed. What is not named here cannot be changed by a form, whatever is sent.
 *
 * @param legalForm code, empty for none of the list
 * @param year of the foundation, as are month and day
 * @param regions codes of the regions that the address lies in
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
        String website,
        String contact,
        String message) {

    /** A representative as typed. */
    record RepresentativeForm(String role, String name) {

        private static final RepresentativeForm EMPTY = new RepresentativeForm("", "");

        RepresentativeForm {
            role = FormText.orEmpty(role);
            name = FormText.orEmpty(name);
        }

        boolean isBlank() {
            return role.isBlank() && name.isBlank();
        }
    }

    OrganisationForm {
        name = FormText.orEmpty(name);
        reading = FormText.orEmpty(reading);
        legalForm = FormText.orEmpty(legalForm);
        representatives = FormText.orEmpty(representatives);
        year = FormText.orEmpty(year);
        month = FormText.orEmpty(month);
        day = FormText.orEmpty(day);
        address = FormText.orEmpty(address);
        regions = FormText.orEmpty(regions);
        website = FormText.orEmpty(website);
        contact = FormText.orEmpty(contact);
        message = FormText.orEmpty(message);
    }

    /** With one row more, less or elsewhere. */
    OrganisationForm with(RowChange change) {
        return change.list().equals("representatives")
                ? withRepresentatives(change.applyTo(representatives, RepresentativeForm.EMPTY))
                : this;
    }

    private OrganisationForm withRepresentatives(List<RepresentativeForm> others) {
        return new OrganisationForm(
                name, reading, legalForm, others, year, month, day, address, regions, website, contact, message);
    }
}
