package jp.tsunagari.portal.initiative.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.SectionKind;
import org.springframework.stereotype.Component;

/** Puts the page of an initiative together. */
@Component
class InitiativePages {

    /** More figures are a table. */
    private static final int MAX_LEADING = 3;

    private final InitiativeTiles tiles;
    private final Organisations organisations;
    private final InitiativeReadings readings;
    private final ProfileLines profiles;
    private final SimilarEntries similarEntries;
    private final Messages messages;

    InitiativePages(
            InitiativeTiles tiles,
            Organisations organisations,
            InitiativeReadings readings,
            ProfileLines profiles,
            SimilarEntries similarEntries,
            Messages messages) {
        this.profiles = profiles;
        this.tiles = tiles;
        this.organisations = organisations;
        this.readings = readings;
        this.similarEntries = similarEntries;
        this.messages = messages;
    }

    InitiativePageView of(InitiativeView initiative) {
        InitiativeSummary summary = initiative.summary();
        OrganisationView organisation = organisation(summary.organisationId());
        InitiativePageView.Reading reading = readings.of(initiative);
        return new InitiativePageView(
                tiles.of(List.of(summary)).get(0),
                summary.programme(),
                !summary.regions().isEmpty()
                        && summary.regions().stream().allMatch(region -> region.basis() == RegionBasis.ADDRESS),
                organisation,
                reading.source() == null ? Map.of() : profiles.of(organisation, reading.source()),
                new InitiativePageView.Text(
                        Opening.of(story(initiative.sections())),
                        story(initiative.sections()),
                        captions(initiative.sections())),
                outcome(summary.metrics()),
                EffortsView.of(initiative.efforts(), initiative.evidence()),
                reading,
                similarEntries.to(summary),
                initiative.dates());
    }

    /** What it is, where, for whom and how, in a few words for search engines and messengers. */
    String description(InitiativeTile card) {
        String separator = messages.get("web.list.separator");
        return messages.get(
                        "initiative.description",
                        card.title().text(),
                        card.organisation().name())
                + part(
                        "initiative.description.where",
                        card.workplaces().stream().map(TileRegion::label).collect(joining(separator)))
                + part(
                        "initiative.description.whom",
                        card.targetGroups().stream().map(messages::name).collect(joining(separator)))
                + part(
                        "initiative.description.how",
                        card.approaches().stream().map(messages::name).collect(joining(separator)));
    }

    private String part(String key, String names) {
        return names.isEmpty() ? "" : messages.get(key, names);
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

    private InitiativePageView.Outcome outcome(List<OutcomeMetric> metrics) {
        List<Figure> figures = metrics.stream()
                .filter(InitiativePages::isWholeOutcome)
                .map(tiles.figures()::of)
                .toList();
        return new InitiativePageView.Outcome(
                leading(figures, metrics),
                figures,
                Breakdown.of(metrics.stream().filter(OutcomeMetric::outcome).toList(), tiles.figures()),
                metrics.stream()
                        .filter(metric -> !metric.outcome())
                        .map(tiles.figures()::of)
                        .toList());
    }

    /** Those that matter most; all where there are hardly more, those that matter most first. */
    private List<Figure> leading(List<Figure> figures, List<OutcomeMetric> metrics) {
        if (figures.size() <= MAX_LEADING) {
            List<Figure> first = tiles.figures().key(metrics, MAX_LEADING).stream()
                    .filter(figures::contains)
                    .toList();
            return Stream.concat(first.stream(), figures.stream().filter(figure -> !first.contains(figure)))
                    .toList();
        }
        List<Figure> telling =
                tiles.figures().key(metrics).stream().filter(figures::contains).toList();
        return telling.isEmpty() ? figures.subList(0, MAX_LEADING) : telling;
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
