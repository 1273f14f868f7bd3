package jp.tsunagari.portal.ingest.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.CardType;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.ingest.exported.ReturnedTable;
import jp.tsunagari.portal.ingest.identity.IdentityDecision;
import jp.tsunagari.portal.ingest.identity.IdentityStore;
import jp.tsunagari.portal.ingest.identity.KnownInitiative;
import jp.tsunagari.portal.ingest.identity.KnownOrganisation;
import jp.tsunagari.portal.ingest.identity.ReadOrganisation;
import jp.tsunagari.portal.ingest.identity.ReadOrganisation.Reading;
import jp.tsunagari.portal.ingest.identity.SeenCatalogue;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationShape;
import jp.tsunagari.portal.organisation.OrganisationStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a stored plan would do to the catalogue as it is now. What it needs is loaded in a number of queries that does
 * not grow with the number of cards.
 */
@Component
@Transactional(readOnly = true)
public class PlanComputer {

    private final OrganisationStore organisations;
    private final InitiativeStore initiatives;
    private final ImportBaseStore bases;
    private final PlanStore plans;
    private final IdentityStore identities;
    private final Messages messages;

    PlanComputer(
            OrganisationStore organisations,
            InitiativeStore initiatives,
            ImportBaseStore bases,
            PlanStore plans,
            IdentityStore identities,
            Messages messages) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.bases = bases;
        this.plans = plans;
        this.identities = identities;
        this.messages = messages.stored();
    }

    /** What the plan says now. */
    public ImportPlan compute(StoredPlan plan) {
        if (plan.kind() == StoredPlan.Kind.UNDO) {
            return undo(undone(plan));
        }
        List<ReadDocument> documents =
                plan.readable().stream().map(PlannedDocument::readingOrFail).toList();
        List<Reading> readings = ReadOrganisation.readings(documents);
        ImportPlan told = Planner.plan(documents, readings, see(plan.id(), readings), messages);
        return ReturnedPlanner.of(documents, edited(documents)).beside(told);
    }

    /** The cards that tables of the portal's own tell of. */
    private Map<Long, InitiativeCard> edited(List<ReadDocument> documents) {
        Set<Long> ids = ReturnedPlanner.rows(documents)
                .map(ReturnedTable.EditedRow::card)
                .collect(toSet());
        return ids.isEmpty() ? Map.of() : byId(initiatives.find(ids));
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

    /** What an admin agrees to who sees the plan as it is now. */
    public SeenPlan seen(long planId, ImportPlan computed) {
        return SeenPlan.of(computed, decided(planId, computed));
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

    private SeenCatalogue see(long plan, List<Reading> readings) {
        Map<String, IdentityDecision> decisions = identities.ofPlan(plan);
        Map<String, IdentityDecision> remembered = identities.remembered(fingerprints(readings));
        Map<Long, InitiativeCard> cards = new HashMap<>();
        Set<Long> owners =
                identities.like(readings.stream().map(Reading::organisation).toList());
        Stream.concat(decisions.values().stream(), remembered.values().stream()).forEach(decision -> {
            IdentityDecision.Target target = decision.target();
            if (target != null && target.card() != null) {
                switch (decision.kind()) {
                    case ORGANISATION -> owners.add(target.card());
                    case INITIATIVE -> initiatives.find(target.card()).ifPresent(card -> cards.put(card.id(), card));
                }
            }
        });
        identities
                .years(readings.stream().map(Reading::year).collect(toSet()))
                .forEach(year -> initiatives
                        .of(year.programme(), year.fiscalYear())
                        .forEach(card -> cards.put(card.id(), card)));
        cards.values().forEach(card -> owners.add(card.organisationId()));
        Map<Long, OrganisationDetails> organisationBases = bases(OrganisationShape.TYPE, owners);
        Map<Long, OrganisationDetails> formerOrganisations =
                formerBases(OrganisationShape.TYPE, owners, organisationBases);
        Map<Long, InitiativeDetails> initiativeBases = bases(InitiativeShape.TYPE, cards.keySet());
        Map<Long, InitiativeDetails> formerInitiatives =
                formerBases(InitiativeShape.TYPE, cards.keySet(), initiativeBases);
        Map<Long, Integer> years = identities.baseYears(owners);
        return new SeenCatalogue(
                organisations.find(owners).stream()
                        .map(card -> new KnownOrganisation(
                                card,
                                organisationBases.get(card.id()),
                                formerOrganisations.get(card.id()),
                                years.get(card.id())))
                        .toList(),
                cards.values().stream()
                        .map(card -> new KnownInitiative(
                                card, initiativeBases.get(card.id()), formerInitiatives.get(card.id())))
                        .toList(),
                decisions,
                remembered);
    }

    private static Set<String> fingerprints(List<Reading> readings) {
        Set<String> fingerprints = new HashSet<>();
        for (Reading reading : readings) {
            fingerprints.add(reading.fingerprint());
            fingerprints.add(reading.organisation().fingerprint());
        }
        return fingerprints;
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

    private <D> Map<Long, D> formerBases(CardType<D> type, Collection<Long> ids, Map<Long, D> bases) {
        Set<Long> without = new HashSet<>(ids);
        without.removeAll(bases.keySet());
        Map<Long, D> details = new HashMap<>();
        identities.formerBases(type.kind(), without).forEach((id, base) -> details.put(id, type.read(base)));
        return details;
    }

    private <D> Map<Long, D> bases(CardType<D> type, Collection<Long> ids) {
        Map<Long, D> details = new HashMap<>();
        bases.find(type.kind(), ids).forEach((id, base) -> details.put(id, type.read(base.content())));
        return details;
    }
}
