package jp.tsunagari.portal.ingest.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CaseIdentity;
import jp.tsunagari.portal.ingest.plan.Effect;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationIdentity;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/** Writes organisations, and knows them by their place in the plan when their initiatives follow. */
final class OrganisationWriter extends CardWriter<OrganisationDetails, OrganisationCard> {

    private final OrganisationStore organisations;
    private final InitiativeStore initiatives;
    private final Map<String, Owner> owners = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Map<Long, Long> broughtBack = new HashMap<>();

    OrganisationWriter(OrganisationStore organisations, InitiativeStore initiatives, PlanWriting writing) {
        super(organisations, writing);
        this.organisations = organisations;
        this.initiatives = initiatives;
    }

    /** Of an initiative that is to be written. */
    record Owner(long id, String coreName) {}

    Owner owner(CardPlan<?> initiative) {
        return Objects.requireNonNull(
                owners.get(initiative.origin().organisation()), "an initiative has an organisation");
    }

    /** The id of an organisation that had this id before it was brought back. */
    long now(long former) {
        return broughtBack.getOrDefault(former, former);
    }

    /** The ids of the organisations that were written, by their place in the plan. */
    Map<String, Long> ids() {
        Map<String, Long> ids = new HashMap<>();
        owners.forEach((place, owner) -> ids.put(place, owner.id()));
        return ids;
    }

    boolean changedOwner(CardPlan<?> initiative) {
        return changed.contains(initiative.origin().organisation());
    }

    @Override
    Optional<Trace> add(CardPlan<OrganisationDetails> plan, OrganisationDetails wanted) {
        OrganisationCard put = organisations.add(wanted, source(plan), change(plan));
        owners.put(plan.place(), new Owner(put.id(), wanted.coreName()));
        return Optional.of(trace(put.id(), wanted));
    }

    @Override
    void known(CardPlan<OrganisationDetails> plan, CardPlan.Seen seen, OrganisationDetails result, boolean changes) {
        owners.put(plan.place(), new Owner(seen.id(), result.coreName()));
        if (changes) {
            changed.add(plan.place());
        }
    }

    @Override
    Trace trace(CardPlan<OrganisationDetails> plan, CardPlan.Seen seen, OrganisationDetails before) {
        return trace(seen.id(), before);
    }

    private static Trace trace(long id, OrganisationDetails details) {
        return new Trace(CardKey.organisation(id), details.name(), identity(details), null, null);
    }

    private static CaseIdentity identity(OrganisationDetails details) {
        return new CaseIdentity(null, null, OrganisationIdentity.key(details.coreName()), 1);
    }

    @Override
    CaseIdentity identity(OrganisationCard card) {
        return identity(card.details());
    }

    @Override
    void show(long id, Change change) {
        // An organisation is always shown.
    }

    @Override
    Optional<OrganisationCard> addBack(
            Effect effect, OrganisationDetails former, @Nullable SourceReference source, Change change) {
        OrganisationCard put = organisations.add(former, source, change);
        broughtBack.put(effect.card().id(), put.id());
        return Optional.of(put);
    }

    @Override
    @Nullable
    Instant importedAt(OrganisationCard card) {
        return null;
    }

    @Override
    boolean isNeeded(OrganisationCard card) {
        return !initiatives.ofOrganisation(card.id()).isEmpty();
    }

    @Override
    boolean hide(CardPlan.Seen seen, Change change) {
        return false;
    }
}
