package jp.tsunagari.portal.ingest.intake;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.effort.EffortReader;
import jp.tsunagari.portal.ingest.outcome.MetricReading;
import jp.tsunagari.portal.ingest.outcome.OutcomeReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.vocabulary.Classifier;
import jp.tsunagari.portal.ingest.vocabulary.Classifier.Classification;
import jp.tsunagari.portal.ingest.vocabulary.TermReading;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.text.VisibleText;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a case as it was read to what the catalogue stores of the initiative: its text, its terms, its figures and what it
 * took. */
@Component
class InitiativeMapper {

    private final Classifier classifier;
    private final OutcomeReader outcomeReader;
    private final EffortReader effortReader;
    private final Messages messages;

    InitiativeMapper(Classifier classifier, OutcomeReader outcomeReader, EffortReader effortReader, Messages messages) {
        this.classifier = classifier;
        this.outcomeReader = outcomeReader;
        this.effortReader = effortReader;
        this.messages = messages.stored();
    }

    InitiativeDetails map(SourceText source, CaseStudy caseStudy) {
        Classification terms = classifier.classify(caseStudy);
        return new InitiativeDetails(
                title(caseStudy.title()),
                caseStudy.approachItems(),
                caseStudy.targetPhrases(),
                assigned(terms.targetGroups()),
                assigned(terms.approaches()),
                regions(caseStudy),
                sections(caseStudy),
                metrics(source, caseStudy),
                effortReader.read(source, caseStudy),
                notes(caseStudy),
                List.of());
    }

    private List<OutcomeMetric> metrics(SourceText source, CaseStudy caseStudy) {
        return outcomeReader.read(source, caseStudy).stream()
                .map(MetricReading::metric)
                .toList();
    }

    /** As it can be seen; null where nothing can. The document itself keeps every character. */
    static @Nullable String title(@Nullable String read) {
        return read == null || !VisibleText.isReadable(read) ? null : VisibleText.line(read);
    }

    private static Set<AssignedTerm> assigned(List<TermReading> terms) {
        return terms.stream()
                .map(term -> new AssignedTerm(term.code(), term.role()))
                .collect(toSet());
    }

    private static List<WorkRegion> regions(CaseStudy caseStudy) {
        return caseStudy.regions().stream()
                .map(region ->
                        new WorkRegion(region.code(), region.basis(), region.extent(), region.quote(), region.line()))
                .distinct()
                .toList();
    }

    private List<InitiativeSection> sections(CaseStudy caseStudy) {
        return caseStudy.sections().stream()
                .map(section -> new InitiativeSection(
                        section.kind(),
                        // A heading may be nothing but layout marks.
                        section.heading().isBlank() ? messages.get("import.section.no-heading") : section.heading(),
                        section.body(),
                        section.firstLine(),
                        section.lastLine()))
                .toList();
    }

    private List<ReadingNote> notes(CaseStudy caseStudy) {
        return caseStudy.warnings().stream()
                .map(warning -> new ReadingNote(warning.code().name(), messages.get(warning), warning.line()))
                .toList();
    }
}
