package jp.tsunagari.portal.ingest.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ImportBase;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.CaseIdentity;
import jp.tsunagari.portal.ingest.plan.Effect;
import jp.tsunagari.portal.ingest.plan.EffectTable;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationIdentity;
import jp.tsunagari.portal.organisation.OrganisationShape;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does to the cards what a plan of documents says, and notes what it did. */
@Component
class PlanWriter {

    private final OrganisationStore organisations;
    private final InitiativeStore initiatives;
    private final ImportBaseStore bases;
    private final EffectTable effects;
    private final ImportProgress progress;
    private final WrittenCards written;

    PlanWriter(
            OrganisationStore organisations,
            InitiativeStore initiatives,
            ImportBaseStore bases,
            EffectTable effects,
            ImportProgress progress,
            WrittenCards written) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.bases = bases;
        this.effects = effects;
        this.progress = progress;
        this.written = written;
    }

    /** How many cases of each document did what. */
    record Outcome(Map<Integer, Integer> added, Map<Integer, Integer> changed) {}

    /**
     * @param runs by the place of the document in the plan
     * @param decisions by the place of the card
     * @param actor who applies it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome write(long planId, List<Long> runs, ImportPlan plan, Map<String, CardDecisions> decisions, String actor) {
        Writing writing = new Writing(planId, runs, decisions, actor);
        Set<String> wanted = new HashSet<>();
        for (CardPlan<InitiativeDetails> card : plan.initiatives()) {
            String organisation = card.origin().organisation();
            if (organisation != null
                    && !(card.seen() == null && writing.decisions(card).leaveOut())) {
                wanted.add(organisation);
            }
        }
        progress.begin(planId, plan.organisations().size() + plan.initiatives().size());
        for (CardPlan<OrganisationDetails> card : plan.organisations()) {
            if (card.seen() != null || wanted.contains(card.place())) {
                writing.organisation(card);
            }
            done(planId);
        }
        for (CardPlan<InitiativeDetails> card : plan.initiatives()) {
            if (card.status() != CardStatus.MISSING) {
                writing.initiative(card);
            }
            done(planId);
        }
        return new Outcome(writing.added, writing.changed);
    }

    private void done(long planId) {
        written.letGo();
        progress.step(planId);
    }

    /** Of an initiative that is to be written. */
    private record Owner(long id, String coreName) {}

    /** One application of a plan. */
    private final class Writing {

        private final long planId;
        private final List<Long> runs;
        private final Map<String, CardDecisions> decisions;
        private final String actor;
        private final Map<String, Owner> owners = new HashMap<>();
        private final Map<Integer, Integer> added = new HashMap<>();
        private final Map<Integer, Integer> changed = new HashMap<>();
        private final Set<String> changedOwners = new HashSet<>();
        private int position;

        Writing(long planId, List<Long> runs, Map<String, CardDecisions> decisions, String actor) {
            this.planId = planId;
            this.runs = runs;
            this.decisions = decisions;
            this.actor = actor;
        }

        CardDecisions decisions(CardPlan<?> card) {
            return decisions.getOrDefault(card.place(), CardDecisions.NONE);
        }

        void organisation(CardPlan<OrganisationDetails> card) {
            OrganisationDetails read = incoming(card);
            SourceReference source = source(card);
            CardPlan.Seen seen = card.seen();
            if (seen == null) {
                OrganisationCard put = organisations.add(read, source, change(card));
                owners.put(card.place(), new Owner(put.id(), read.coreName()));
                note(
                        CardKey.organisation(put.id()),
                        read.name(),
                        read,
                        null,
                        OrganisationShape.TYPE.write(read),
                        null,
                        null,
                        run(card));
                return;
            }
            OrganisationDetails before = current(card);
            OrganisationDetails result = Objects.requireNonNullElse(card.decided(decisions(card)), before);
            owners.put(card.place(), new Owner(seen.id(), result.coreName()));
            if (result.equals(before) && read.equals(card.states().base())) {
                return;
            }
            ImportBase base = bases.find(CardKey.organisation(seen.id())).orElse(null);
            organisations.change(seen.id(), seen.version(), result, change(card));
            organisations.rebase(seen.id(), read, source);
            if (!card.shape().changedFields(before, result).isEmpty()) {
                changedOwners.add(card.place());
            }
            note(
                    CardKey.organisation(seen.id()),
                    before.name(),
                    before,
                    OrganisationShape.TYPE.write(before),
                    OrganisationShape.TYPE.write(result),
                    base,
                    null,
                    run(card));
        }

        void initiative(CardPlan<InitiativeDetails> card) {
            CardPlan.Seen seen = card.seen();
            if (seen == null) {
                addInitiative(card);
                return;
            }
            if (seen.hidden() && decisions(card).leaveOut()) {
                return;
            }
            InitiativeDetails read = incoming(card);
            InitiativeDetails before = current(card);
            InitiativeDetails result = Objects.requireNonNullElse(card.decided(decisions(card)), before);
            boolean changes =
                    seen.hidden() || !card.shape().changedFields(before, result).isEmpty();
            if (changes || changedOwners.contains(card.origin().organisation())) {
                changed.merge(card.origin().document(), 1, Integer::sum);
            }
            if (!seen.hidden()
                    && result.equals(before)
                    && read.equals(card.states().base())) {
                return;
            }
            InitiativeCard there = initiatives.find(seen.id()).orElseThrow();
            ImportBase base = bases.find(CardKey.initiative(seen.id())).orElse(null);
            initiatives.change(seen.id(), seen.version(), result, change(card));
            initiatives.rebase(seen.id(), read, source(card));
            if (seen.hidden()) {
                initiatives.reinstate(seen.id(), change(card));
            }
            note(
                    CardKey.initiative(seen.id()),
                    card.origin().name(),
                    identity(there.key(), card),
                    seen.hidden() ? null : InitiativeShape.TYPE.write(before),
                    InitiativeShape.TYPE.write(result),
                    base,
                    there.dates().imported(),
                    run(card));
        }

        private void addInitiative(CardPlan<InitiativeDetails> card) {
            if (decisions(card).leaveOut()) {
                return;
            }
            CaseIdentity identity = Objects.requireNonNull(card.origin().identity(), "a new card is of a document");
            Owner owner = owner(card);
            InitiativeKey key =
                    new InitiativeKey(identity.programme(), identity.fiscalYear(), owner.id(), identity.ordinal());
            InitiativeKey free =
                    initiatives.exists(key) ? initiatives.nextKey(key.programme(), key.fiscalYear(), owner.id()) : key;
            InitiativeDetails read = incoming(card);
            InitiativeCard put = initiatives.add(free, owner.coreName(), read, source(card), change(card));
            added.merge(card.origin().document(), 1, Integer::sum);
            note(
                    CardKey.initiative(put.id()),
                    card.origin().name(),
                    identity(free, card),
                    null,
                    InitiativeShape.TYPE.write(read),
                    null,
                    null,
                    run(card));
        }

        private CaseIdentity identity(InitiativeKey key, CardPlan<InitiativeDetails> card) {
            return new CaseIdentity(
                    key.programme(),
                    key.fiscalYear(),
                    OrganisationIdentity.key(owner(card).coreName()),
                    key.ordinal());
        }

        private Owner owner(CardPlan<InitiativeDetails> card) {
            return Objects.requireNonNull(
                    owners.get(card.origin().organisation()), "an initiative has an organisation");
        }

        private void note(
                CardKey key,
                String name,
                OrganisationDetails organisation,
                @Nullable String before,
                @Nullable String after,
                @Nullable ImportBase base,
                @Nullable Instant importedAt,
                long run) {
            note(
                    key,
                    name,
                    new CaseIdentity(null, null, OrganisationIdentity.key(organisation.coreName()), 1),
                    before,
                    after,
                    base,
                    importedAt,
                    run);
        }

        private void note(
                CardKey key,
                String name,
                CaseIdentity identity,
                @Nullable String before,
                @Nullable String after,
                @Nullable ImportBase base,
                @Nullable Instant importedAt,
                long run) {
            Effect effect = new Effect(key, name, identity, before, after, base, importedAt, run);
            effects.add(planId, position++, effect);
        }

        private SourceReference source(CardPlan<?> card) {
            return new SourceReference(
                    run(card), card.origin().firstLine(), card.origin().lastLine());
        }

        private Change change(CardPlan<?> card) {
            return Change.imported(actor, run(card));
        }

        private long run(CardPlan<?> card) {
            return runs.get(card.origin().document());
        }
    }

    /** As the plan has seen it: a card that is to change and is another by now is refused by its version. */
    private static <C> C current(CardPlan<C> card) {
        C current = card.states().current();
        if (current == null) {
            throw new IllegalStateException("the catalogue does not have " + card.place());
        }
        return current;
    }

    private static <C> C incoming(CardPlan<C> card) {
        C incoming = card.states().incoming();
        if (incoming == null) {
            throw new IllegalStateException("no document tells of " + card.place());
        }
        return incoming;
    }
}
