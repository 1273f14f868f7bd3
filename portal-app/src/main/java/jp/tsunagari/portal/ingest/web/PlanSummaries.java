package jp.tsunagari.portal.ingest.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.card.CardType;
import jp.tsunagari.portal.card.web.CardWords;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.Effect;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlanDecision;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.SeenPlan;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationShape;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan as a whole: all cases in a table, all decisions in a list, and what of it has changed. */
@Component
class PlanSummaries {

    private final ImportPlans plans;
    private final OriginalPages originals;
    private final CardWords words;
    private final Messages messages;

    PlanSummaries(ImportPlans plans, OriginalPages originals, CardWords words, Messages messages) {
        this.plans = plans;
        this.originals = originals;
        this.words = words;
        this.messages = messages;
    }

    /**
     * What is to be agreed to.
     *
     * @param open conflicts about which no one has decided anything
     */
    record Summary(List<PlanView.StatusCount> counts, List<DecisionView> decisions, long open) {

        Summary {
            counts = List.copyOf(counts);
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * A decision, in words.
     *
     * @param what of the card, empty for the whole
     */
    record DecisionView(String place, String card, String what, String choice, String by) {}

    /**
     * A case as it was read.
     *
     * @param passedOver numbers in its text that are in no figure
     * @param doubts how many things the reader may have got wrong
     * @param remarks how many it has only remarked upon
     */
    record CaseRow(
            String place,
            String title,
            String organisation,
            String places,
            String groups,
            int figures,
            int passedOver,
            long doubts,
            long remarks) {}

    /**
     * What a plan did to a card.
     *
     * @param doneKey of the word for it
     */
    record EffectView(Effect effect, String doneKey) {}

    List<EffectView> effects(long plan) {
        return plans.effects(plan).stream()
                .map(effect -> new EffectView(effect, "imports.applied." + done(effect)))
                .toList();
    }

    private static String done(Effect effect) {
        String before = effect.before();
        String after = effect.after();
        if (before == null) {
            return "added";
        }
        if (after == null) {
            return "removed";
        }
        boolean same = switch (effect.card().kind()) {
            case ORGANISATION -> isSame(OrganisationShape.TYPE, before, after);
            case INITIATIVE -> isSame(InitiativeShape.TYPE, before, after);
        };
        return same ? "source-only" : "changed";
    }

    private static <D> boolean isSame(CardType<D> type, String before, String after) {
        return type.shape().changedFields(type.read(before), type.read(after)).stream()
                .allMatch(field -> field.equals(InitiativeShape.NOTES.name()));
    }

    Summary of(StoredPlan plan, ImportPlan computed) {
        Map<String, CardDecisions> decided = plans.decided(plan.id(), computed);
        long open = computed.cards()
                .filter(card -> card.status() == CardStatus.CONFLICTING)
                .filter(card -> !decided.containsKey(card.place()))
                .count();
        return new Summary(
                computed.counts().entrySet().stream()
                        .map(count -> new PlanView.StatusCount(count.getKey(), count.getValue()))
                        .toList(),
                decisions(plan, computed),
                open);
    }

    private List<DecisionView> decisions(StoredPlan plan, ImportPlan computed) {
        Map<String, CardPlan<?>> cards = cards(computed);
        List<DecisionView> decisions = new ArrayList<>();
        for (PlanDecision decision : plans.decisions(plan.id())) {
            CardPlan<?> card = cards.get(decision.place());
            if (card != null
                    && decision.fingerprint().equals(card.fingerprint())
                    && decision.choice() != MergeChoice.AS_PROPOSED) {
                decisions.add(view(plan, card, decision));
            }
        }
        return decisions;
    }

    private static Map<String, CardPlan<?>> cards(ImportPlan computed) {
        Map<String, CardPlan<?>> cards = new HashMap<>();
        computed.cards().forEach(card -> cards.put(card.place(), card));
        return cards;
    }

    private DecisionView view(StoredPlan plan, CardPlan<?> card, PlanDecision decision) {
        boolean whole = decision.item().isEmpty();
        boolean undo = plan.kind() == StoredPlan.Kind.UNDO;
        String choice = whole
                ? messages.get("imports.confirm.left-out")
                : decision.item().equals(CardDecisions.WITHDRAWAL)
                        ? messages.get(
                                "imports.confirm." + (decision.choice() == MergeChoice.INCOMING ? "withdrawn" : "kept"))
                        : choice(card, decision, undo);
        return new DecisionView(
                card.place(), name(card), whole ? "" : label(card, decision.item()), choice, decision.decidedBy());
    }

    private String choice(CardPlan<?> card, PlanDecision decision, boolean undo) {
        if (decision.typed() != null) {
            return messages.get("imports.confirm.typed", decision.typed());
        }
        boolean incoming = decision.choice() == MergeChoice.INCOMING;
        if (card.seen() == null) {
            return messages.get(incoming ? "imports.plan.choice.put" : "imports.plan.choice.drop");
        }
        return messages.get(
                incoming
                        ? (undo ? "imports.plan.choice.before" : "imports.plan.choice.incoming")
                        : "imports.plan.choice.current");
    }

    private String name(CardPlan<?> card) {
        return messages.get(
                "imports.card",
                messages.get(card.kind().messageKey()),
                card.origin().name());
    }

    private <C> String label(CardPlan<C> card, String key) {
        return card.open().stream()
                .filter(item -> item.key().equals(key))
                .map(MergeItem::field)
                .map(field -> messages.get(field.messageKey()))
                .findFirst()
                .orElse("");
    }

    String notAgreed() {
        return messages.get("imports.plan.not-agreed");
    }

    /** What has changed since a page was shown, in words. */
    List<String> changes(StoredPlan plan, String shown, ImportPlan computed) {
        List<SeenPlan.SeenChange> changes =
                plans.changes(plan.id(), shown, computed).orElse(List.of());
        if (changes.isEmpty()) {
            return List.of(messages.get("imports.confirm.changed"));
        }
        Map<String, CardPlan<?>> cards = cards(computed);
        List<DecisionView> decisions = decisions(plan, computed);
        List<String> said = new ArrayList<>();
        for (SeenPlan.SeenChange change : changes) {
            CardPlan<?> card = cards.get(change.place());
            if (card == null) {
                said.add(messages.get("imports.confirm.changed-gone"));
            } else if (change.card()) {
                said.add(messages.get("imports.confirm.changed-card", name(card)));
            } else {
                String now = String.join(
                        messages.get("common.list-separator"),
                        decisions.stream()
                                .filter(decision -> decision.place().equals(change.place()))
                                .map(decision -> messages.get(
                                        "imports.confirm.decision", decision.what(), decision.choice(), decision.by()))
                                .toList());
                said.add(messages.get(
                        "imports.confirm.changed-decision",
                        name(card),
                        now.isEmpty() ? messages.get("imports.confirm.as-proposed") : now));
            }
        }
        return said.stream().distinct().toList();
    }

    /** Those with the most doubts first. */
    List<CaseRow> cases(StoredPlan plan, ImportPlan computed) {
        CardWords.Speaker speaker = words.speaker();
        Map<String, String> organisations = new HashMap<>();
        computed.organisations()
                .forEach(card -> organisations.put(card.place(), card.origin().name()));
        return computed.initiatives().stream()
                .filter(card -> card.states().incoming() != null)
                .map(card -> row(plan, card, organisations, speaker))
                .sorted(Comparator.comparing(CaseRow::doubts)
                        .thenComparing(CaseRow::remarks)
                        .reversed())
                .toList();
    }

    private CaseRow row(
            StoredPlan plan,
            CardPlan<InitiativeDetails> card,
            Map<String, String> organisations,
            CardWords.Speaker speaker) {
        InitiativeDetails read = card.incoming();
        OriginalPages.Doubts doubts = originals.count(plan, card);
        return new CaseRow(
                card.place(),
                card.origin().name(),
                Objects.requireNonNullElse(
                        organisations.get(
                                Objects.requireNonNullElse(card.origin().organisation(), "")),
                        ""),
                oneLine(speaker.sayAll(InitiativeShape.REGIONS, read)),
                oneLine(speaker.sayAll(InitiativeShape.TARGET_GROUPS, read)),
                read.metrics().size(),
                originals.passedOver(plan, card),
                doubts.doubts(),
                doubts.remarks());
    }

    private String oneLine(String lines) {
        return lines.replace("\n", messages.get("common.list-separator"));
    }

    /**
     * Saves programme and year of the documents, where they are other than they were on the page: fields
     * {@code programme.POSITION} and {@code year.POSITION}, each with {@code was-} before it.
     *
     * @return what is wrong, in words; null if nothing is
     */
    @Nullable
    String saveFacts(StoredPlan plan, PlanForm form, String admin) {
        String problem = null;
        for (PlannedDocument document : plan.documents()) {
            String programme = form.sent().get("programme." + document.position());
            String year = form.sent().get("year." + document.position());
            if (programme == null || year == null || document.reading() == null) {
                continue;
            }
            boolean confirms = form.go().equals("facts:" + document.position());
            if (confirms || isOther(form, "programme", document) || isOther(form, "year", document)) {
                try {
                    plans.correct(
                            plan.id(),
                            document.position(),
                            programme.isBlank() ? null : programme.strip(),
                            year.isBlank() ? null : Integer.valueOf(year.strip()),
                            admin);
                } catch (IllegalArgumentException e) {
                    problem = messages.get("imports.plan.no-year", year);
                }
            }
        }
        return problem;
    }

    private static boolean isOther(PlanForm form, String field, PlannedDocument document) {
        return !form.get(field + "." + document.position())
                .strip()
                .equals(form.get("was-" + field + "." + document.position()).strip());
    }
}
