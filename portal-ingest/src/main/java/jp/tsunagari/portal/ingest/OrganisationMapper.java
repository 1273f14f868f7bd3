package jp.tsunagari.portal.ingest;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.Founded;
import jp.tsunagari.portal.ingest.casestudy.HeaderOrganisation;
import jp.tsunagari.portal.ingest.casestudy.OrganisationProfile;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.Representative;
import org.jspecify.annotations.Nullable;

/** From a case as it was read to what the catalogue stores of its organisation. */
final class OrganisationMapper {

    private OrganisationMapper() {}

    /** Empty when neither 団体概要 nor the header names the organisation. */
    static Optional<OrganisationDetails> map(CaseStudy caseStudy) {
        OrganisationProfile profile = caseStudy.organisation();
        if (profile != null && profile.name() != null && profile.coreName() != null) {
            return Optional.of(details(profile.name(), profile.coreName(), profile));
        }
        HeaderOrganisation header = caseStudy.headerOrganisation();
        return header == null ? Optional.empty() : Optional.of(details(fullName(header), header.name(), profile));
    }

    private static OrganisationDetails details(String name, String coreName, @Nullable OrganisationProfile profile) {
        if (profile == null) {
            return new OrganisationDetails(name, null, coreName, List.of(), null, null, List.of(), null, null);
        }
        return new OrganisationDetails(
                name,
                profile.legalForm(),
                coreName,
                profile.representatives().stream()
                        .map(person -> new Representative(person.name(), person.role()))
                        .toList(),
                founded(profile.founded()),
                profile.address(),
                profile.addressRegions().stream().distinct().toList(),
                profile.website(),
                profile.message());
    }

    private static String fullName(HeaderOrganisation header) {
        return header.legalForm() == null ? header.name() : header.legalForm() + " " + header.name();
    }

    private static @Nullable FoundingDate founded(@Nullable Founded founded) {
        return founded == null || founded.year() == null
                ? null
                : new FoundingDate(founded.year(), founded.month(), founded.day());
    }
}
