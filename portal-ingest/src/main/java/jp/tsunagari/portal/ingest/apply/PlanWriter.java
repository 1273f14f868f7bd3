package jp.tsunagari.portal.ingest.apply;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.ingest.identity.IdentityStore;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.Effect;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a plan card by card, in the order in which cards need each other. */
@Component
class PlanWriter {

    private final CardWriters writers;
    private final ImportProgress progress;
    private final WrittenCards written;
    private final IdentityStore identities;

    PlanWriter(CardWriters writers, ImportProgress progress, WrittenCards written, IdentityStore identities) {
        this.identities = identities;
        this.writers = writers;
        this.progress = progress;
        this.written = written;
    }

    /** How many cases each document has added and changed, by its place in the plan. */
    record Counts(Map<Integer, Integer> added, Map<Integer, Integer> changed) {}

    /** Does what documents say. */
    @Transactional(propagation = Propagation.MANDATORY)
    Counts write(PlanTask task) {
        CardWriters.Pair pair = writers.of(task);
        Set<String> wanted = wanted(task);
        begin(task);
        for (CardPlan<OrganisationDetails> card : task.computed().organisations()) {
            boolean isWanted = card.seen() != null || wanted.contains(card.place());
            if (isWanted && card.status() != CardStatus.UNDECIDED) {
                pair.organisations().write(card);
            }
            done(task);
        }
        for (CardPlan<InitiativeDetails> card : task.computed().initiatives()) {
            switch (card.status()) {
                case UNDECIDED -> {}
                case MISSING -> pair.initiatives().withdraw(card);
                case CONFLICTING, NEW, CHANGED, REMOVED, UNCHANGED -> {
                    if (card.seen() != null || wanted.contains(card.origin().organisation())) {
                        pair.initiatives().write(card);
                    }
                }
            }
            done(task);
        }
        pair.organisations()
                .ids()
                .forEach((place, id) -> identities.resolve(task.plan().id(), place, id));
        return pair.initiatives().counts();
    }

    /**
     * The places of the organisations with an initiative that is written: a new one comes only with one, and no new one
     * comes without it.
     */
    private static Set<String> wanted(PlanTask task) {
        Set<String> refused = new HashSet<>();
        task.computed().organisations().stream()
                .filter(card -> card.seen() == null && task.decisions(card).leaveOut())
                .forEach(card -> refused.add(card.place()));
        Set<String> wanted = new HashSet<>();
        for (CardPlan<InitiativeDetails> card : task.computed().initiatives()) {
            String organisation = card.origin().organisation();
            boolean leftOut =
                    (card.seen() == null && task.decisions(card).leaveOut()) || card.status() == CardStatus.UNDECIDED;
            if (organisation != null && !leftOut && !refused.contains(organisation)) {
                wanted.add(organisation);
            }
        }
        return wanted;
    }

    /**
     * Takes back what a plan did, and notes that, so that it can be done again.
     *
     * @param undone the effects that the plan was made of; the card with the place {@code e3} is that of the fourth
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void undo(PlanTask task, List<Effect> undone) {
        CardWriters.Pair pair = writers.of(task);
        begin(task);
        // What comes back needs its organisation first; what goes must go before its organisation.
        for (CardPlan<OrganisationDetails> card : task.computed().organisations()) {
            if (!goes(card)) {
                undo(task, pair.organisations(), card, undone);
            }
        }
        for (CardPlan<InitiativeDetails> card : task.computed().initiatives()) {
            undo(task, pair.initiatives(), card, undone);
        }
        for (CardPlan<OrganisationDetails> card : task.computed().organisations()) {
            if (goes(card)) {
                undo(task, pair.organisations(), card, undone);
            }
        }
    }

    private static boolean goes(CardPlan<?> card) {
        return card.states().incoming() == null;
    }

    private <D, C extends Card<D>> void undo(
            PlanTask task, CardWriter<D, C> writer, CardPlan<D> card, List<Effect> undone) {
        writer.undo(card, undone.get(Integer.parseInt(card.place().substring(1))));
        done(task);
    }

    private void begin(PlanTask task) {
        progress.begin(
                task.plan().id(),
                task.computed().organisations().size()
                        + task.computed().initiatives().size());
    }

    private void done(PlanTask task) {
        written.letGo();
        progress.step(task.plan().id());
    }
}
