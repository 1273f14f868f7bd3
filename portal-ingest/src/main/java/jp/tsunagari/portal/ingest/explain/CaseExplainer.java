package jp.tsunagari.portal.ingest.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseRegion;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.casestudy.Founded;
import jp.tsunagari.portal.ingest.casestudy.HeaderOrganisation;
import jp.tsunagari.portal.ingest.casestudy.OrganisationProfile;
import jp.tsunagari.portal.ingest.casestudy.ReadingWarning;
import jp.tsunagari.portal.ingest.outcome.MetricReading;
import jp.tsunagari.portal.ingest.outcome.OutcomeReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.vocabulary.Classifier;
import jp.tsunagari.portal.ingest.vocabulary.Classifier.Classification;
import jp.tsunagari.portal.ingest.vocabulary.TermReading;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PlainNumber;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Puts together what is read from one case, by the readers that the import uses. */
final class CaseExplainer {

    private final RegionDirectory regions;
    private final Classifier classifier;
    private final OutcomeReader outcomeReader;
    private final Messages messages;
    /** The names that the terms have at first, for want of the database where an admin may have changed them. */
    private final Map<String, String> targetGroupNames = namesByCode("target-groups-revised.csv");

    private final Map<String, String> approachNames = namesByCode("approaches-revised.csv");

    CaseExplainer(RegionDirectory regions, Classifier classifier, OutcomeReader outcomeReader, Messages messages) {
        this.regions = regions;
        this.classifier = classifier;
        this.outcomeReader = outcomeReader;
        this.messages = messages;
    }

    private static Map<String, String> namesByCode(String vocabulary) {
        Map<String, String> names = new HashMap<>();
        new ClasspathCsv(Vocabulary.class, vocabulary)
                .rows()
                .forEach(row -> names.put(row.get("code"), row.get("name_ja")));
        return Map.copyOf(names);
    }

    DocumentExplanation.Case explain(SourceText source, CaseStudy study) {
        Classification terms = classifier.classify(study, source);
        DocumentExplanation.Organisation organisation = organisation(study);
        return new DocumentExplanation.Case(
                new DocumentExplanation.Place(study.ordinal(), study.firstLine(), study.lastLine()),
                study.title(),
                organisation,
                study.headerRegion(),
                study.regions().stream().map(this::region).toList(),
                new DocumentExplanation.Lists(
                        study.approachItems(),
                        study.targetPhrases(),
                        terms(terms.targetGroups(), targetGroupNames),
                        terms(terms.approaches(), approachNames)),
                outcomeReader.read(source, study).stream().map(this::metric).toList(),
                study.sections().stream().map(CaseExplainer::section).toList(),
                warnings(study, organisation));
    }

    DocumentExplanation.Warning warning(ReadingWarning warning) {
        return new DocumentExplanation.Warning(
                warning.code().name(),
                messages.get(warning),
                warning.line(),
                warning.code().isError());
    }

    private List<DocumentExplanation.Warning> warnings(
            CaseStudy study, DocumentExplanation.@Nullable Organisation organisation) {
        List<DocumentExplanation.Warning> warnings = new ArrayList<>();
        if (organisation == null) {
            warnings.add(new DocumentExplanation.Warning(
                    "ORGANISATION_MISSING",
                    messages.get("explain.warning.organisation-missing"),
                    study.firstLine(),
                    true));
        }
        study.warnings().stream().map(this::warning).forEach(warnings::add);
        return warnings;
    }

    /** Null when the case names no organisation. */
    private static DocumentExplanation.@Nullable Organisation organisation(CaseStudy study) {
        OrganisationProfile profile = study.organisation();
        if (profile != null && profile.name() != null && profile.coreName() != null) {
            return organisation(profile.name(), profile.coreName(), "profile", profile);
        }
        HeaderOrganisation header = study.headerOrganisation();
        return header == null ? null : organisation(header.fullName(), header.name(), "header", profile);
    }

    private static DocumentExplanation.Organisation organisation(
            String name, String coreName, String basis, @Nullable OrganisationProfile profile) {
        if (profile == null) {
            return new DocumentExplanation.Organisation(
                    new DocumentExplanation.Organisation.Name(name, coreName, null),
                    basis,
                    List.of(),
                    null,
                    new DocumentExplanation.Organisation.Address(null, List.of()),
                    null,
                    null);
        }
        Founded founded = profile.founded();
        return new DocumentExplanation.Organisation(
                new DocumentExplanation.Organisation.Name(name, coreName, profile.legalForm()),
                basis,
                profile.representatives().stream().map(CaseExplainer::withRole).toList(),
                founded == null ? null : founded.asWritten(),
                new DocumentExplanation.Organisation.Address(profile.address(), profile.addressRegions()),
                profile.website(),
                profile.message());
    }

    private static String withRole(Representative person) {
        return person.role() == null ? person.name() : person.role() + " " + person.name();
    }

    private DocumentExplanation.Region region(CaseRegion region) {
        return new DocumentExplanation.Region(
                region.code(),
                regions.fullName(regions.get(region.code())),
                region.basis().code(),
                messages.get("explain.region." + region.basis().code()));
    }

    /** A term that has no name is called by its code. */
    private List<DocumentExplanation.Term> terms(List<TermReading> readings, Map<String, String> names) {
        return readings.stream()
                .map(reading -> new DocumentExplanation.Term(
                        reading.code(),
                        names.getOrDefault(reading.code(), reading.code()),
                        reading.cue(),
                        reading.phrase(),
                        reading.line(),
                        messages.get(reading.reason()),
                        reading.role().code(),
                        reading.furtherReasons().stream().map(messages::get).toList()))
                .toList();
    }

    private DocumentExplanation.Metric metric(MetricReading reading) {
        OutcomeMetric metric = reading.metric();
        return new DocumentExplanation.Metric(
                metric.label(),
                metric.kind().code(),
                new DocumentExplanation.Metric.Amount(
                        PlainNumber.of(metric.value()),
                        PlainNumber.ofNullable(metric.valueTo()),
                        metric.unit(),
                        metric.precision().code()),
                metric.cumulative(),
                new DocumentExplanation.Metric.Reference(
                        PlainNumber.ofNullable(metric.baseline()), PlainNumber.ofNullable(metric.planned())),
                new DocumentExplanation.Metric.Source(
                        metric.quote(),
                        metric.section() == null ? null : metric.section().code(),
                        metric.line()),
                metric.outcome(),
                reading.reasons().stream().map(messages::get).collect(Collectors.joining()));
    }

    private static DocumentExplanation.Section section(CaseSection section) {
        return new DocumentExplanation.Section(
                section.kind().code(),
                section.heading(),
                section.headingLine(),
                section.firstLine(),
                section.lastLine(),
                section.body());
    }
}
