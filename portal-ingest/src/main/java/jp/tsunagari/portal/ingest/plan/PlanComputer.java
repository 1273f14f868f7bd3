package jp.tsunagari.portal.ingest.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.CardType;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationIdentity;
import jp.tsunagari.portal.organisation.OrganisationShape;
import jp.tsunagari.portal.organisation.OrganisationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a stored plan would do to the catalogue as it is now. What it needs is loaded in a number of queries that does
 * not grow with the number of cards.
 */
@Component
@Transactional(readOnly = true)
public class PlanComputer {

    private record Year(
            @Nullable String programme, @Nullable Integer fiscalYear) {}

    private final OrganisationStore organisations;
    private final InitiativeStore initiatives;
    private final ImportBaseStore bases;
    private final PlanStore plans;
    private final Messages messages;

    PlanComputer(
            OrganisationStore organisations,
            InitiativeStore initiatives,
            ImportBaseStore bases,
            PlanStore plans,
            Messages messages) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.bases = bases;
        this.plans = plans;
        this.messages = messages;
    }

    /** What the plan says now. */
    public ImportPlan compute(StoredPlan plan) {
        if (plan.kind() == StoredPlan.Kind.UNDO) {
            return undo(undone(plan));
        }
        List<ReadDocument> documents =
                plan.readable().stream().map(PlannedDocument::readingOrFail).toList();
        return Planner.plan(documents, see(documents), messages);
    }

    /** The effects that an undo takes back, in the order of the places of its cards. */
    public List<Effect> undone(StoredPlan undo) {
        return plans.effects(Objects.requireNonNull(undo.undoes(), "an undo undoes something"));
    }

    /** The decisions that count, by the place of the card: those about cards that are still as they were then. */
    public Map<String, CardDecisions> decided(long planId, ImportPlan computed) {
        Map<String, List<PlanDecision>> byCard =
                plans.decisions(planId).stream().collect(groupingBy(PlanDecision::place));
        Map<String, CardDecisions> decided = new HashMap<>();
        computed.cards()
                .filter(card -> byCard.containsKey(card.place()))
                .forEach(card -> decided.put(
                        card.place(), CardDecisions.of(card, byCard.getOrDefault(card.place(), List.of()))));
        return decided;
    }

    private ImportPlan undo(List<Effect> effects) {
        Map<CardKey, Long> baseRuns = new HashMap<>();
        for (CardKind kind : CardKind.values()) {
            bases.find(kind, ids(effects, kind))
                    .values()
                    .forEach(base -> baseRuns.put(base.card(), base.source().importRunId()));
        }
        return UndoPlanner.plan(
                effects,
                byId(organisations.find(ids(effects, CardKind.ORGANISATION))),
                byId(initiatives.find(ids(effects, CardKind.INITIATIVE))),
                baseRuns);
    }

    private SeenCatalogue see(List<ReadDocument> documents) {
        Map<CaseIdentity, Long> matched = new HashMap<>(plans.matches());
        matched.keySet().retainAll(Planner.identities(documents));
        Map<Long, InitiativeCard> matchedCards = byId(initiatives.find(matched.values()));
        List<InitiativeCard> cards = new ArrayList<>();
        years(documents).forEach(year -> cards.addAll(initiatives.of(year.programme(), year.fiscalYear())));
        Set<Long> owners = new HashSet<>();
        cards.forEach(card -> owners.add(card.key().organisationId()));
        matchedCards.values().forEach(card -> owners.add(card.key().organisationId()));
        Map<Long, OrganisationCard> byId = byId(organisations.find(owners));
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
                bases(OrganisationShape.TYPE, byId.keySet()),
                bases(InitiativeShape.TYPE, initiativeIds),
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

    private static <C extends Card<?>> Map<Long, C> byId(Collection<C> cards) {
        return new HashMap<>(cards.stream().collect(toMap(Card::id, Function.identity())));
    }

    private <D> Map<Long, D> bases(CardType<D> type, Collection<Long> ids) {
        Map<Long, D> details = new HashMap<>();
        bases.find(type.kind(), ids).forEach((id, base) -> details.put(id, type.read(base.content())));
        return details;
    }
}
