package jp.tsunagari.portal.initiative.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.ingest.rules.NoteMeanings;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.SourceLines;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.SectionKind;
import org.springframework.stereotype.Component;

/** Puts the page of an initiative together. */
@Component
class InitiativePages {

    private final InitiativeTiles cards;
    private final Organisations organisations;
    private final ImportRuns importRuns;
    private final NoteMeanings meanings;
    private final SimilarEntries similarEntries;
    private final ImportBaseStore bases;
    private final CardHistoryStore history;

    InitiativePages(
            InitiativeTiles cards,
            Organisations organisations,
            ImportRuns importRuns,
            NoteMeanings meanings,
            SimilarEntries similarEntries,
            ImportBaseStore bases,
            CardHistoryStore history) {
        this.cards = cards;
        this.organisations = organisations;
        this.importRuns = importRuns;
        this.meanings = meanings;
        this.similarEntries = similarEntries;
        this.bases = bases;
        this.history = history;
    }

    InitiativePageView of(InitiativeView initiative) {
        InitiativeSummary summary = initiative.summary();
        CardKey key = CardKey.initiative(summary.id());
        SourceLines source = importRuns.linesOf(initiative.source());
        Provenance provenance = Provenance.of(
                initiative,
                bases.find(key)
                        .map(base -> InitiativeShape.TYPE.read(base.content()))
                        .orElse(null));
        return new InitiativePageView(
                cards.of(List.of(summary)).get(0),
                summary.programme(),
                !summary.regions().isEmpty()
                        && summary.regions().stream().allMatch(region -> region.basis() == RegionBasis.ADDRESS),
                story(initiative.sections()),
                captions(initiative.sections()),
                figures(summary.metrics(), InitiativePages::isWholeOutcome),
                Breakdown.of(summary.metrics().stream()
                        .filter(OutcomeMetric::outcome)
                        .toList()),
                figures(summary.metrics(), metric -> !metric.outcome()),
                organisation(summary.organisationId()),
                PageNotes.of(initiative, meanings),
                similarEntries.to(summary),
                initiative.notes(),
                source,
                initiative.dates(),
                provenance,
                FieldOrigins.of(initiative, source, provenance, history.versions(key)));
    }

    private static List<InitiativeSection> story(List<InitiativeSection> sections) {
        return sections.stream()
                .filter(section ->
                        section.kind() != SectionKind.PHOTOS && !section.body().isBlank())
                .toList();
    }

    private static List<InitiativeSection> captions(List<InitiativeSection> sections) {
        return sections.stream()
                .filter(section ->
                        section.kind() == SectionKind.PHOTOS && !section.body().isBlank())
                .toList();
    }

    private static List<Figure> figures(List<OutcomeMetric> metrics, Predicate<OutcomeMetric> wanted) {
        return metrics.stream().filter(wanted).map(Figure::of).toList();
    }

    private static boolean isWholeOutcome(OutcomeMetric metric) {
        return metric.outcome() && metric.kind() != MetricKind.DEMOGRAPHIC_BREAKDOWN;
    }

    private OrganisationView organisation(long id) {
        Map<Long, OrganisationView> found = organisations.findByIds(List.of(id));
        OrganisationView organisation = found.get(id);
        if (organisation == null) {
            throw new IllegalStateException("no organisation " + id);
        }
        return organisation;
    }
}
