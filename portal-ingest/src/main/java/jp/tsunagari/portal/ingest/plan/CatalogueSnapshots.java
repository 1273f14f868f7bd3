package jp.tsunagari.portal.ingest.plan;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.ImportBase;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationIdentity;
import jp.tsunagari.portal.organisation.OrganisationShape;
import jp.tsunagari.portal.organisation.OrganisationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads what a plan has to do with, in a number of queries that does not grow with the number of programmes' cards. */
@Component
@Transactional(readOnly = true)
public class CatalogueSnapshots {

    private record Year(
            @Nullable String programme, @Nullable Integer fiscalYear) {}

    private final OrganisationStore organisations;
    private final InitiativeStore initiatives;
    private final ImportBaseStore bases;
    private final MatchTable matches;

    CatalogueSnapshots(
            OrganisationStore organisations, InitiativeStore initiatives, ImportBaseStore bases, MatchTable matches) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.bases = bases;
        this.matches = matches;
    }

    /** The plan for these documents as the catalogue is now. */
    public ImportPlan plan(List<ReadDocument> documents) {
        return Planner.plan(documents, see(documents));
    }

    /** The plan to take these effects back as the catalogue is now. */
    public ImportPlan undo(List<Effect> effects) {
        Map<CardKey, Long> baseRuns = new HashMap<>();
        for (CardKind kind : CardKind.values()) {
            bases.find(kind, ids(effects, kind))
                    .values()
                    .forEach(base -> baseRuns.put(base.card(), base.source().importRunId()));
        }
        return UndoPlanner.plan(
                effects,
                byId(organisations.find(ids(effects, CardKind.ORGANISATION)), OrganisationCard::id),
                byId(initiatives.find(ids(effects, CardKind.INITIATIVE)), InitiativeCard::id),
                baseRuns);
    }

    private SeenCatalogue see(List<ReadDocument> documents) {
        Map<CaseIdentity, Long> matched = new HashMap<>(matches.all());
        matched.keySet().retainAll(Planner.identities(documents));
        Map<Long, InitiativeCard> matchedCards = byId(initiatives.find(matched.values()), InitiativeCard::id);
        List<InitiativeCard> cards = new ArrayList<>();
        years(documents).forEach(year -> cards.addAll(initiatives.of(year.programme(), year.fiscalYear())));
        Set<Long> owners = new HashSet<>();
        cards.forEach(card -> owners.add(card.key().organisationId()));
        matchedCards.values().forEach(card -> owners.add(card.key().organisationId()));
        Map<Long, OrganisationCard> byId = byId(organisations.find(owners), OrganisationCard::id);
        Map<String, OrganisationCard> named = organisations.findByKeys(documents.stream()
                .flatMap(document -> document.cases().stream())
                .map(read -> OrganisationIdentity.key(read.organisation().coreName()))
                .collect(toSet()));
        named.values().forEach(card -> byId.put(card.id(), card));
        Map<CaseIdentity, InitiativeCard> byIdentity = new HashMap<>();
        cards.forEach(card -> byIdentity.put(identity(card, byId), card));
        Map<CaseIdentity, SeenCatalogue.Match> pairs = new HashMap<>();
        matched.forEach((identity, id) -> {
            InitiativeCard card = matchedCards.get(id);
            OrganisationCard owner = card == null ? null : byId.get(card.key().organisationId());
            if (card != null && owner != null) {
                pairs.put(identity, new SeenCatalogue.Match(card, owner));
            }
        });
        Set<Long> initiativeIds = new HashSet<>(matchedCards.keySet());
        cards.forEach(card -> initiativeIds.add(card.id()));
        return new SeenCatalogue(
                named,
                byIdentity,
                read(bases.find(CardKind.ORGANISATION, byId.keySet()), OrganisationShape.TYPE::read),
                read(bases.find(CardKind.INITIATIVE, initiativeIds), InitiativeShape.TYPE::read),
                pairs);
    }

    private static CaseIdentity identity(InitiativeCard card, Map<Long, OrganisationCard> owners) {
        OrganisationCard owner = owners.get(card.key().organisationId());
        if (owner == null) {
            throw new IllegalStateException("initiative " + card.id() + " without its organisation");
        }
        return new CaseIdentity(
                card.key().programme(),
                card.key().fiscalYear(),
                OrganisationIdentity.key(owner.details().coreName()),
                card.key().ordinal());
    }

    private static Set<Year> years(List<ReadDocument> documents) {
        return documents.stream()
                .map(document -> new Year(document.programme(), document.fiscalYear()))
                .collect(toSet());
    }

    private static Set<Long> ids(List<Effect> effects, CardKind kind) {
        return effects.stream()
                .map(Effect::card)
                .filter(card -> card.kind() == kind)
                .map(card -> card.id())
                .collect(toSet());
    }

    private static <T> Map<Long, T> byId(Collection<T> cards, Function<T, Long> id) {
        return new HashMap<>(cards.stream().collect(toMap(id, Function.identity())));
    }

    private static <C> Map<Long, C> read(Map<Long, ImportBase> found, Function<String, C> read) {
        Map<Long, C> details = new HashMap<>();
        found.forEach((id, base) -> details.put(id, read.apply(base.content())));
        return details;
    }
}
