package jp.tsunagari.portal.ingest.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.card.web.RewrittenTexts;
import jp.tsunagari.portal.card.web.RewrittenTexts.CheckedText;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlanDecision;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Saves what a user has chosen on a page of a plan: only what is other than it was on that page, so that no choice of
 * another admin is overwritten without being seen.
 */
@Component
class PlanSaving {

    private final ImportPlans plans;
    private final RewrittenTexts texts;
    private final Messages messages;

    PlanSaving(ImportPlans plans, RewrittenTexts texts, Messages messages) {
        this.plans = plans;
        this.texts = texts;
        this.messages = messages;
    }

    /** Something that was sent and is not saved, with the reason in words. */
    record Refusal(PlanForm.Choice choice, String problem) {}

    /**
     * What became of a page.
     *
     * @param refusals by place and key
     * @param cards problems of whole cards, by place
     */
    record Saved(Map<String, Refusal> refusals, Map<String, String> cards) {

        static final Saved ALL = new Saved(Map.of(), Map.of());

        boolean all() {
            return refusals.isEmpty() && cards.isEmpty();
        }

        Optional<Refusal> refusal(String place, String key) {
            return Optional.ofNullable(refusals.get(place + " " + key));
        }

        @Nullable
        String cardProblem(String place) {
            return cards.get(place);
        }

        int count() {
            return refusals.size() + cards.size();
        }
    }

    /** Saves what can be saved. */
    Saved save(StoredPlan plan, PlanForm form, String admin) {
        ImportPlan computed = plans.compute(plan);
        Map<String, CardDecisions> decided = plans.decided(plan.id(), computed);
        Map<String, String> deciders = new HashMap<>();
        for (PlanDecision decision : plans.decisions(plan.id())) {
            deciders.put(decision.place() + " " + decision.item(), decision.decidedBy());
        }
        Page page = new Page(plan.id(), form, decided, deciders, admin);
        computed.cards().forEach(card -> save(page, card));
        return new Saved(page.refusals, page.cards);
    }

    private static final class Page {

        private final long plan;
        private final PlanForm form;
        private final Map<String, CardDecisions> decided;
        private final Map<String, String> deciders;
        private final String admin;
        private final Map<String, Refusal> refusals = new LinkedHashMap<>();
        private final Map<String, String> cards = new LinkedHashMap<>();

        Page(long plan, PlanForm form, Map<String, CardDecisions> decided, Map<String, String> deciders, String admin) {
            this.plan = plan;
            this.form = form;
            this.decided = decided;
            this.deciders = deciders;
            this.admin = admin;
        }
    }

    private <C> void save(Page page, CardPlan<C> card) {
        Map<String, String> was = page.form.was(card.place());
        if (was == null) {
            return;
        }
        CardDecisions now = page.decided.getOrDefault(card.place(), CardDecisions.NONE);
        boolean leaves = page.form.leavesOut(card.place());
        if (leaves != PlanForm.leftOut(was) && leaves != now.leaveOut()) {
            decide(page, card, "", leaves ? MergeChoice.CURRENT : MergeChoice.AS_PROPOSED, null);
        }
        boolean moved = !card.fingerprint().equals(was.get("print"));
        for (MergeItem<C, ?> item : card.open()) {
            String shown = was.get(item.key());
            PlanForm.Choice sent = page.form.choice(card.place(), item.key(), shown);
            if (sent != null && !sent.mark().equals(shown)) {
                save(page, card, item, sent, moved ? null : shown);
            }
        }
    }

    private <C> void save(
            Page page, CardPlan<C> card, MergeItem<C, ?> item, PlanForm.Choice sent, @Nullable String shown) {
        String place = card.place() + " " + item.key();
        CardDecisions decided = page.decided.getOrDefault(card.place(), CardDecisions.NONE);
        String now = PlanPages.choice(card, item, decided).mark();
        if (sent.mark().equals(now)) {
            return;
        }
        if (!now.equals(shown)) {
            String by = page.deciders.get(place);
            page.refusals.put(
                    place,
                    new Refusal(
                            sent,
                            shown == null || by == null
                                    ? messages.get("imports.plan.card-moved")
                                    : messages.get("imports.plan.decided-meanwhile", by)));
            return;
        }
        if (!sent.typed()) {
            MergeChoice choice =
                    sent.chosen().equals(MergeChoice.CURRENT.name()) ? MergeChoice.CURRENT : MergeChoice.INCOMING;
            decide(page, card, item.key(), choice, null);
            return;
        }
        CheckedText checked = texts.check(item.field(), sent.text());
        if (checked.problems().isEmpty()) {
            decide(page, card, item.key(), MergeChoice.INCOMING, checked.text());
        } else {
            page.refusals.put(place, new Refusal(sent, checked.problems().get(0)));
        }
    }

    private void decide(Page page, CardPlan<?> card, String item, MergeChoice choice, @Nullable String typed) {
        plans.decide(page.plan, card, item, choice, typed, page.admin);
    }
}
