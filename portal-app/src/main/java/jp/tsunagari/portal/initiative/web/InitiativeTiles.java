package jp.tsunagari.portal.initiative.web;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileOrganisation;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Puts cards together from what the features know; as many queries for twenty initiatives as for one. */
@Component
public class InitiativeTiles {

    private final Organisations organisations;
    private final Vocabulary vocabulary;
    private final LegalForms legalForms;
    private final RegionNames regionNames;

    InitiativeTiles(
            Organisations organisations, Vocabulary vocabulary, LegalForms legalForms, RegionNames regionNames) {
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.legalForms = legalForms;
        this.regionNames = regionNames;
    }

    /** A card for each, in the same order. */
    public List<InitiativeTile> of(List<InitiativeSummary> initiatives) {
        if (initiatives.isEmpty()) {
            return List.of();
        }
        Map<Long, OrganisationView> byId = organisations.findByIds(
                initiatives.stream().map(InitiativeSummary::organisationId).collect(toSet()));
        List<Term> targetGroups = vocabulary.targetGroups();
        List<Term> approaches = vocabulary.approaches();
        return initiatives.stream()
                .map(initiative -> card(initiative, byId, targetGroups, approaches))
                .toList();
    }

    private InitiativeTile card(
            InitiativeSummary initiative,
            Map<Long, OrganisationView> byId,
            List<Term> targetGroups,
            List<Term> approaches) {
        OrganisationView organisation = byId.get(initiative.organisationId());
        if (organisation == null) {
            throw new IllegalStateException("no organisation " + initiative.organisationId());
        }
        return new InitiativeTile(
                initiative.id(),
                initiative.slug(),
                initiative.title(),
                organisation(organisation),
                initiative.fiscalYear(),
                initiative.regions().stream()
                        .map(region -> new TileRegion(regionNames.of(region.code()), region.basis()))
                        .toList(),
                initiative.targetPhrases(),
                initiative.approachItems(),
                chosen(targetGroups, initiative.targetGroups()),
                chosen(approaches, initiative.approaches()),
                KeyFigures.of(initiative.metrics()),
                initiative.updatedAt());
    }

    /** An organisation in the few words that a card has for it. */
    public TileOrganisation organisation(OrganisationView organisation) {
        return new TileOrganisation(
                organisation.id(),
                organisation.slug(),
                organisation.coreName(),
                organisation.name(),
                legalForms.getOrNull(organisation.legalForm()));
    }

    /** In the order of the vocabulary, so that every card lists its terms alike. */
    private static List<Term> chosen(List<Term> terms, Set<String> codes) {
        return terms.stream().filter(term -> codes.contains(term.code())).toList();
    }

    /** Which figures stand on a card: those that tell most about how many people an initiative reached. */
    static final class KeyFigures {

        private static final int AT_MOST = 2;

        /** A choice of what to show in little room; not a judgement of the initiatives. */
        private static final List<MetricKind> MOST_TELLING = List.of(
                MetricKind.PARTICIPANTS,
                MetricKind.USERS,
                MetricKind.CONSULTATIONS,
                MetricKind.COMPLETION,
                MetricKind.MEMBERS,
                MetricKind.SUPPORTERS_TRAINED,
                MetricKind.REACH,
                MetricKind.VOLUME,
                MetricKind.SESSIONS,
                MetricKind.PLACES);

        private KeyFigures() {}

        static List<Figure> of(List<OutcomeMetric> metrics) {
            return metrics.stream()
                    .filter(OutcomeMetric::outcome)
                    .filter(metric -> MOST_TELLING.contains(metric.kind()))
                    .sorted(comparingInt(metric -> MOST_TELLING.indexOf(metric.kind())))
                    .limit(AT_MOST)
                    .map(Figure::of)
                    .toList();
        }
    }
}
