package jp.tsunagari.portal.ingest.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CaseIdentity;
import jp.tsunagari.portal.ingest.plan.Effect;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationIdentity;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/** Writes initiatives after their organisations, and counts what their documents brought. */
final class InitiativeWriter extends CardWriter<InitiativeDetails, InitiativeCard> {

    private final InitiativeStore initiatives;
    private final OrganisationStore organisations;
    private final OrganisationWriter owners;
    private final PlanWriting writing;
    private final Map<Integer, Integer> added = new HashMap<>();
    private final Map<Integer, Integer> changed = new HashMap<>();

    InitiativeWriter(
            InitiativeStore initiatives,
            OrganisationStore organisations,
            OrganisationWriter owners,
            PlanWriting writing) {
        super(initiatives, writing);
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.owners = owners;
        this.writing = writing;
    }

    /** How many cases each document has added and changed. */
    PlanWriter.Counts counts() {
        return new PlanWriter.Counts(added, changed);
    }

    @Override
    Optional<Trace> add(CardPlan<InitiativeDetails> plan, InitiativeDetails wanted) {
        if (writing.leavesOut(plan)) {
            return Optional.empty();
        }
        CaseIdentity identity = Objects.requireNonNull(plan.origin().identity(), "a new card is of a document");
        OrganisationWriter.Owner owner = owners.owner(plan);
        InitiativeKey key = key(identity, owner.id());
        InitiativeKey free =
                initiatives.exists(key) ? initiatives.nextKey(key.programme(), key.fiscalYear(), owner.id()) : key;
        InitiativeCard put = initiatives.add(free, owner.coreName(), wanted, source(plan), change(plan));
        added.merge(plan.origin().document(), 1, Integer::sum);
        return Optional.of(trace(plan, put.id(), free, null));
    }

    /** A case is changed with its organisation, too. */
    @Override
    void known(CardPlan<InitiativeDetails> plan, CardPlan.Seen seen, InitiativeDetails result, boolean changes) {
        if (changes || owners.changedOwner(plan)) {
            changed.merge(plan.origin().document(), 1, Integer::sum);
        }
    }

    @Override
    Trace trace(CardPlan<InitiativeDetails> plan, CardPlan.Seen seen, InitiativeDetails before) {
        InitiativeCard there = initiatives.find(seen.id()).orElseThrow();
        return trace(plan, seen.id(), there.key(), there.dates().imported());
    }

    private Trace trace(CardPlan<InitiativeDetails> plan, long id, InitiativeKey key, @Nullable Instant importedAt) {
        CaseIdentity identity = new CaseIdentity(
                key.programme(),
                key.fiscalYear(),
                OrganisationIdentity.key(owners.owner(plan).coreName()),
                key.ordinal());
        return new Trace(CardKey.initiative(id), plan.origin().name(), identity, key.organisationId(), importedAt);
    }

    @Override
    CaseIdentity identity(InitiativeCard card) {
        InitiativeKey key = card.key();
        String owner = organisations
                .find(key.organisationId())
                .map(found -> OrganisationIdentity.key(found.details().coreName()))
                .orElseThrow();
        return new CaseIdentity(key.programme(), key.fiscalYear(), owner, key.ordinal());
    }

    @Override
    void show(long id, Change change) {
        initiatives.reinstate(id, change);
    }

    @Override
    Optional<InitiativeCard> addBack(
            Effect effect, InitiativeDetails former, @Nullable SourceReference source, Change change) {
        CaseIdentity identity = effect.identity();
        OrganisationCard owner = owner(effect).orElse(null);
        if (owner == null) {
            return Optional.empty();
        }
        InitiativeKey key = key(identity, owner.id());
        return initiatives.exists(key)
                ? Optional.empty()
                : Optional.of(initiatives.add(key, owner.details().coreName(), former, source, change));
    }

    /** The organisation that it belonged to; if that came back under another id, the one, if the name has but one. */
    private Optional<OrganisationCard> owner(Effect effect) {
        Long former = effect.owner();
        Optional<OrganisationCard> same = former == null ? Optional.empty() : organisations.find(owners.now(former));
        if (same.isPresent()) {
            return same;
        }
        List<OrganisationCard> named = organisations.findByKey(effect.identity().organisationKey());
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static InitiativeKey key(CaseIdentity identity, long organisation) {
        return new InitiativeKey(identity.programme(), identity.fiscalYear(), organisation, identity.ordinal());
    }

    @Override
    @Nullable
    Instant importedAt(InitiativeCard card) {
        return card.dates().imported();
    }

    @Override
    boolean isNeeded(InitiativeCard card) {
        return false;
    }

    @Override
    boolean hide(CardPlan.Seen seen, Change change) {
        initiatives.withdraw(seen.id(), seen.version(), change);
        return true;
    }
}
