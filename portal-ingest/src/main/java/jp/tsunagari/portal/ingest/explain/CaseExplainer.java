package jp.tsunagari.portal.ingest.explain;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.outcome.OutcomeReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.vocabulary.Classification;
import jp.tsunagari.portal.ingest.vocabulary.Classifier;
import jp.tsunagari.portal.region.RegionDirectory;
import org.jspecify.annotations.Nullable;

/** Puts together what is read from one case, by the readers that the import uses. */
final class CaseExplainer {

    private final RegionDirectory regions;
    private final Classifier classifier;
    private final OutcomeReader outcomeReader;
    private final TermNames targetGroups = TermNames.of("target-groups.csv");
    private final TermNames approaches = TermNames.of("approaches.csv");

    CaseExplainer(RegionDirectory regions, Classifier classifier, OutcomeReader outcomeReader) {
        this.regions = regions;
        this.classifier = classifier;
        this.outcomeReader = outcomeReader;
    }

    CaseExplanation explain(SourceText source, CaseStudy study) {
        Classification terms = classifier.classify(study, source);
        OrganisationExplanation organisation = OrganisationExplanation.of(study);
        return new CaseExplanation(
                study.ordinal(),
                study.firstLine(),
                study.lastLine(),
                study.title(),
                organisation,
                study.headerRegion(),
                study.regions().stream()
                        .map(region -> RegionExplanation.of(region, regions))
                        .toList(),
                study.approachItems(),
                study.targetPhrases(),
                terms.targetGroups().stream()
                        .map(term -> TermExplanation.of(term, targetGroups))
                        .toList(),
                terms.approaches().stream()
                        .map(term -> TermExplanation.of(term, approaches))
                        .toList(),
                outcomeReader.read(source, study).stream()
                        .map(MetricExplanation::of)
                        .toList(),
                study.sections().stream().map(SectionExplanation::of).toList(),
                warnings(study, organisation));
    }

    private static List<WarningExplanation> warnings(CaseStudy study, @Nullable OrganisationExplanation organisation) {
        List<WarningExplanation> warnings = new ArrayList<>();
        if (organisation == null) {
            warnings.add(WarningExplanation.withoutOrganisation(study));
        }
        study.warnings().stream().map(WarningExplanation::of).forEach(warnings::add);
        return warnings;
    }
}
