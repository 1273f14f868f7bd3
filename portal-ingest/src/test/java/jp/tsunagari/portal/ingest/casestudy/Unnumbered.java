package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseRegion;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;

/** Readings without line numbers and ordinals, to compare the same cases at different places. */
final class Unnumbered {

    private Unnumbered() {}

    static List<CaseStudy> cases(DocumentReading reading) {
        return reading.cases().stream().map(Unnumbered::study).toList();
    }

    static CaseStudy study(CaseStudy study) {
        return new CaseStudy(
                0,
                0,
                0,
                study.title(),
                study.headerOrganisation(),
                study.headerRegion(),
                study.regions().stream().map(Unnumbered::region).toList(),
                study.approachItems(),
                study.targetPhrases(),
                study.sections().stream().map(Unnumbered::section).toList(),
                organisation(study.organisation()),
                study.warnings().stream()
                        .map(warning -> new ReadingWarning(warning.code(), warning.key(), warning.arguments(), 0))
                        .toList());
    }

    private static CaseRegion region(CaseRegion region) {
        return new CaseRegion(
                region.code(), region.basis(), region.extent(), region.quote(), region.line() == null ? null : 0);
    }

    private static CaseSection section(CaseSection section) {
        boolean empty = section.firstLine() == null;
        return new CaseSection(
                section.kind(), section.heading(), 0, section.body(), empty ? null : 0, empty ? null : 0);
    }

    private static OrganisationProfile organisation(OrganisationProfile profile) {
        return profile == null
                ? null
                : new OrganisationProfile(
                        profile.name(),
                        profile.legalForm(),
                        profile.coreName(),
                        profile.representatives(),
                        profile.founded(),
                        profile.address(),
                        profile.correctedAddress(),
                        profile.addressRegions(),
                        profile.website(),
                        profile.message(),
                        0);
    }
}
