package jp.tsunagari.portal.ingest.apply;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.ImportBase;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
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
import jp.tsunagari.portal.organisation.OrganisationShape;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what a plan did, and notes that, so that it can be done again.
 *
 * <p>A card that came with the import and that nobody has touched goes, so that the catalogue is what it was and its
 * address is free for the next import. One that somebody has touched is only withdrawn.
 */
@Component
class UndoWriter {

    private final OrganisationStore organisations;
    private final InitiativeStore initiatives;
    private final ImportBaseStore bases;
    private final CardHistoryStore history;
    private final EffectTable effects;
    private final ImportProgress progress;
    private final WrittenCards written;

    UndoWriter(
            OrganisationStore organisations,
            InitiativeStore initiatives,
            ImportBaseStore bases,
            CardHistoryStore history,
            EffectTable effects,
            ImportProgress progress,
            WrittenCards written) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.bases = bases;
        this.history = history;
        this.effects = effects;
        this.progress = progress;
        this.written = written;
    }

    /**
     * @param undone the effects that the plan was made of; the card with the place {@code e3} is that of the fourth
     * @param decisions by the place of the card
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(long planId, List<Effect> undone, ImportPlan plan, Map<String, CardDecisions> decisions, String actor) {
        Undoing undoing = new Undoing(planId, undone, decisions, actor);
        progress.begin(planId, plan.organisations().size() + plan.initiatives().size());
        // What comes back needs its organisation first; what goes must go before its organisation.
        plan.organisations().stream().filter(card -> !goes(card)).forEach(undoing::organisation);
        plan.initiatives().forEach(undoing::initiative);
        plan.organisations().stream().filter(UndoWriter::goes).forEach(undoing::organisation);
    }

    private static boolean goes(CardPlan<?> card) {
        return card.states().incoming() == null;
    }

    /** One application of a plan. */
    private final class Undoing {

        private final long planId;
        private final List<Effect> undone;
        private final Map<String, CardDecisions> decisions;
        private final Change change;
        private int position;

        Undoing(long planId, List<Effect> undone, Map<String, CardDecisions> decisions, String actor) {
            this.planId = planId;
            this.undone = undone;
            this.decisions = decisions;
            this.change = new Change(ChangeKind.UNDONE, null, actor, null, null);
        }

        void organisation(CardPlan<OrganisationDetails> card) {
            step();
            Effect effect = effect(card);
            if (decisions(card).leaveOut()) {
                return;
            }
            CardPlan.Seen seen = card.seen();
            OrganisationDetails former = card.states().incoming();
            if (seen == null) {
                OrganisationDetails back = Objects.requireNonNull(former, "what comes back was there");
                OrganisationCard put = organisations.add(back, source(effect), change);
                organisations.restoreBase(put.id(), baseOf(effect, CardKey.organisation(put.id())), null);
                note(effect, CardKey.organisation(put.id()), null, OrganisationShape.TYPE.write(back), null);
                return;
            }
            CardKey key = CardKey.organisation(seen.id());
            OrganisationDetails now =
                    organisations.find(seen.id()).orElseThrow().details();
            ImportBase base = bases.find(key).orElse(null);
            String before = OrganisationShape.TYPE.write(now);
            if (former == null) {
                if (isUntouched(key) && initiatives.ofOrganisation(seen.id()).isEmpty()) {
                    organisations.remove(seen.id(), seen.version(), change);
                    note(effect, key, before, null, base);
                } else {
                    organisations.restoreBase(seen.id(), null, null);
                    note(effect, key, before, before, base);
                }
                return;
            }
            OrganisationDetails result = Objects.requireNonNullElse(card.decided(decisions(card)), now);
            organisations.change(seen.id(), seen.version(), result, change);
            if (isLastToTell(effect, base)) {
                organisations.restoreBase(seen.id(), effect.base(), null);
            }
            note(effect, key, before, OrganisationShape.TYPE.write(result), base);
        }

        void initiative(CardPlan<InitiativeDetails> card) {
            step();
            Effect effect = effect(card);
            if (decisions(card).leaveOut()) {
                return;
            }
            CardPlan.Seen seen = card.seen();
            InitiativeDetails former = card.states().incoming();
            if (seen == null) {
                comeBack(effect, Objects.requireNonNull(former, "what comes back was there"));
                return;
            }
            CardKey key = CardKey.initiative(seen.id());
            InitiativeCard there = initiatives.find(seen.id()).orElseThrow();
            ImportBase base = bases.find(key).orElse(null);
            String before = InitiativeShape.TYPE.write(there.details());
            if (former == null) {
                if (isUntouched(key)) {
                    initiatives.remove(seen.id(), seen.version(), change);
                } else {
                    initiatives.withdraw(seen.id(), seen.version(), change);
                    initiatives.restoreBase(seen.id(), null, effect.importedAt());
                }
                note(effect, key, before, null, base, there);
                return;
            }
            InitiativeDetails result = Objects.requireNonNullElse(card.decided(decisions(card)), there.details());
            initiatives.change(seen.id(), seen.version(), result, change);
            if (effect.after() == null && there.withdrawnAt() != null) {
                initiatives.reinstate(seen.id(), change);
            }
            if (isLastToTell(effect, base)) {
                initiatives.restoreBase(seen.id(), effect.base(), effect.importedAt());
            }
            note(effect, key, effect.after() == null ? null : before, InitiativeShape.TYPE.write(result), base, there);
        }

        /** The card before is written. */
        private void step() {
            written.letGo();
            progress.step(planId);
        }

        private void comeBack(Effect effect, InitiativeDetails former) {
            OrganisationCard owner =
                    organisations.findByKeys(List.of(effect.identity().organisationKey())).values().stream()
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("no organisation of " + effect.name()));
            InitiativeKey key = new InitiativeKey(
                    effect.identity().programme(),
                    effect.identity().fiscalYear(),
                    owner.id(),
                    effect.identity().ordinal());
            if (initiatives.exists(key)) {
                return; // Another import has brought it back already.
            }
            InitiativeCard put = initiatives.add(key, owner.details().coreName(), former, source(effect), change);
            CardKey added = CardKey.initiative(put.id());
            initiatives.restoreBase(put.id(), baseOf(effect, added), effect.importedAt());
            note(effect, added, null, InitiativeShape.TYPE.write(former), null, null);
        }

        private void note(
                Effect effect,
                CardKey key,
                @Nullable String before,
                @Nullable String after,
                @Nullable ImportBase base) {
            note(effect, key, before, after, base, null);
        }

        private void note(
                Effect effect,
                CardKey key,
                @Nullable String before,
                @Nullable String after,
                @Nullable ImportBase base,
                @Nullable InitiativeCard card) {
            Long leftRun =
                    bases.find(key).map(left -> left.source().importRunId()).orElse(null);
            effects.add(
                    planId,
                    position++,
                    new Effect(
                            key,
                            effect.name(),
                            effect.identity(),
                            before,
                            after,
                            base,
                            card == null ? null : card.dates().imported(),
                            leftRun));
        }

        private Effect effect(CardPlan<?> card) {
            return undone.get(Integer.parseInt(card.place().substring(1)));
        }

        private CardDecisions decisions(CardPlan<?> card) {
            return decisions.getOrDefault(card.place(), CardDecisions.NONE);
        }
    }

    /** A later import's base stays. */
    private static boolean isLastToTell(Effect effect, @Nullable ImportBase now) {
        return Objects.equals(
                effect.leftRun(), now == null ? null : now.source().importRunId());
    }

    /** Whether nothing but documents has made the card what it is. */
    private boolean isUntouched(CardKey card) {
        return history.versions(card).stream()
                .noneMatch(version -> version.change().kind().isByPerson());
    }

    private static @Nullable SourceReference source(Effect effect) {
        return effect.base() == null ? null : effect.base().source();
    }

    private static @Nullable ImportBase baseOf(Effect effect, CardKey card) {
        ImportBase base = effect.base();
        return base == null ? null : new ImportBase(card, base.content(), base.source());
    }
}
