package jp.tsunagari.portal.ingest.explain;

import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.HeaderOrganisation;
import jp.tsunagari.portal.ingest.casestudy.OrganisationProfile;
import org.jspecify.annotations.Nullable;

/**
 * The organisation of a case.
 *
 * @param name with its legal form, as written
 * @param legalForm code of the vocabulary; null when it is not known
 * @param basis {@code profile} for 団体概要, {@code header} when only the header names it
 * @param founded as written
 * @param addressRegions codes, one for each address
 */
record OrganisationExplanation(
        String name,
        @Nullable String coreName,
        @Nullable String legalForm,
        String basis,
        List<String> representatives,
        @Nullable String founded,
        @Nullable String address,
        List<String> addressRegions,
        @Nullable String website,
        @Nullable String message) {

    OrganisationExplanation {
        representatives = List.copyOf(representatives);
        addressRegions = List.copyOf(addressRegions);
    }

    /** Null when the case names no organisation. */
    static @Nullable OrganisationExplanation of(CaseStudy study) {
        OrganisationProfile profile = study.organisation();
        if (profile != null && profile.name() != null && profile.coreName() != null) {
            return of(profile.name(), profile.coreName(), "profile", profile);
        }
        HeaderOrganisation header = study.headerOrganisation();
        return header == null ? null : of(header.fullName(), header.name(), "header", profile);
    }

    private static OrganisationExplanation of(
            String name, String coreName, String basis, @Nullable OrganisationProfile profile) {
        if (profile == null) {
            return new OrganisationExplanation(
                    name, coreName, null, basis, List.of(), null, null, List.of(), null, null);
        }
        return new OrganisationExplanation(
                name,
                coreName,
                profile.legalForm(),
                basis,
                profile.representatives().stream()
                        .map(person -> person.role() == null ? person.name() : person.role() + " " + person.name())
                        .toList(),
                profile.founded() == null ? null : profile.founded().asWritten(),
                profile.address(),
                profile.addressRegions(),
                profile.website(),
                profile.message());
    }
}
