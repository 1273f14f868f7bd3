package jp.tsunagari.portal.ingest.intake;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.Founded;
import jp.tsunagari.portal.ingest.casestudy.HeaderOrganisation;
import jp.tsunagari.portal.ingest.casestudy.OrganisationProfile;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.text.VisibleText;
import jp.tsunagari.portal.text.WebAddress;
import org.jspecify.annotations.Nullable;

/** From a case as it was read to what the catalogue stores of its organisation, leaving out what it would refuse. */
final class OrganisationMapper {

    /** Beyond this it is no name but text that has lost its labels. */
    private static final int MAX_NAME_LENGTH = 200;

    private OrganisationMapper() {}

    /** Empty when neither 団体概要 nor the header has a name that can be one. */
    static Optional<OrganisationDetails> map(CaseStudy caseStudy) {
        OrganisationProfile profile = caseStudy.organisation();
        if (profile != null
                && profile.name() != null
                && profile.coreName() != null
                && isName(profile.name())
                && isName(profile.coreName())) {
            return Optional.of(details(profile.name(), profile.coreName(), profile));
        }
        HeaderOrganisation header = caseStudy.headerOrganisation();
        return header != null && isName(header.name())
                ? Optional.of(details(header.fullName(), header.name(), profile))
                : Optional.empty();
    }

    private static boolean isName(String text) {
        return text.length() <= MAX_NAME_LENGTH && VisibleText.isReadable(text);
    }

    /** What the document gives as the website and no one could follow; empty when there is none or it is good. */
    static Optional<String> unusableWebsite(CaseStudy caseStudy) {
        OrganisationProfile profile = caseStudy.organisation();
        return profile == null
                ? Optional.empty()
                : Optional.ofNullable(profile.website())
                        .filter(website -> WebAddress.of(website).isEmpty());
    }

    private static OrganisationDetails details(String name, String coreName, @Nullable OrganisationProfile profile) {
        if (profile == null) {
            return new OrganisationDetails(
                    oneLine(name),
                    null,
                    null,
                    oneLine(coreName),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of());
        }
        return new OrganisationDetails(
                oneLine(name),
                null,
                profile.legalForm(),
                oneLine(coreName),
                profile.representatives(),
                founded(profile.founded()),
                unlessBlank(profile.address()),
                profile.addressRegions().stream().distinct().toList(),
                Optional.ofNullable(profile.website()).flatMap(WebAddress::of).orElse(null),
                null,
                unlessBlank(profile.message()),
                List.of());
    }

    private static String oneLine(String name) {
        return VisibleText.line(name);
    }

    private static @Nullable String unlessBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable FoundingDate founded(@Nullable Founded founded) {
        return founded == null || founded.year() == null
                ? null
                : new FoundingDate(founded.year(), founded.month(), founded.day());
    }
}
