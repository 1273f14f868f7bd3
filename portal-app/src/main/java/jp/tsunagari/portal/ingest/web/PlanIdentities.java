package jp.tsunagari.portal.ingest.web;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.tsunagari.portal.ingest.ImportIdentities;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.identity.IdentityDecision;
import jp.tsunagari.portal.ingest.identity.IdentityVerdict;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saves what a page of a plan says about who something is that was read. */
@Component
class PlanIdentities {

    private final ImportPlans plans;
    private final ImportIdentities identities;
    private final PlanPages pages;
    private final Messages messages;

    PlanIdentities(ImportPlans plans, ImportIdentities identities, PlanPages pages, Messages messages) {
        this.plans = plans;
        this.identities = identities;
        this.pages = pages;
        this.messages = messages;
    }

    /**
     * Fields are {@code identity.PLACE}, with {@code was-identity.PLACE} as the page has shown it, and {@code match.PLACE}.
     *
     * @return problems by place, in words
     */
    Map<String, String> save(StoredPlan plan, PlanForm form, String admin) {
        Map<String, String> problems = new LinkedHashMap<>();
        ImportPlan computed = plans.compute(plan);
        computed.cards().forEach(card -> {
            String place = card.place();
            String said = form.sent().get("identity." + place);
            String match = form.get("match." + place);
            if (said != null && !said.equals(form.get("was-identity." + place))) {
                put(problems, place, identify(plan.id(), computed, card, said, admin));
            }
            if (!match.isBlank()) {
                put(problems, place, match(plan.id(), card, match, admin));
            }
        });
        return problems;
    }

    private static void put(Map<String, String> problems, String place, @Nullable String problem) {
        if (problem != null) {
            problems.put(place, problem);
        }
    }

    private @Nullable String identify(long id, ImportPlan plan, CardPlan<?> card, String said, String admin) {
        try {
            identifyAs(id, plan, card, said, admin);
            return null;
        } catch (IllegalArgumentException e) {
            return messages.get("imports.plan.card-moved");
        }
    }

    private @Nullable String match(long id, CardPlan<?> card, String address, String admin) {
        Long initiative = pages.initiativeAt(address).orElse(null);
        if (initiative == null || card.origin().identity() == null) {
            return messages.get("imports.plan.match-unknown", address);
        }
        identities.identify(id, card, IdentityVerdict.SAME, IdentityDecision.Target.card(initiative), admin);
        return null;
    }

    private void identifyAs(long id, ImportPlan plan, CardPlan<?> card, String said, String admin) {
        if (said.isEmpty()) {
            identities.forget(id, card.place());
            return;
        }
        if (said.equals(IdentityView.KEEP) || said.equals(IdentityView.WITHDRAW)) {
            identities.withdraw(id, card, said.equals(IdentityView.WITHDRAW), admin);
            return;
        }
        String[] parts = said.split(" ", 2);
        IdentityVerdict verdict = IdentityVerdict.valueOf(parts[0]);
        IdentityDecision.Target target = parts.length < 2 ? null : IdentityDecision.Target.of(parts[1]);
        CardPlan.Seen seen = card.seen();
        if (card.place().startsWith("m") && seen != null && target != null && target.place() != null) {
            CardPlan<?> became = plan.card(target.place()).orElseThrow(IllegalArgumentException::new);
            identities.identify(id, became, verdict, IdentityDecision.Target.card(seen.id()), admin);
        } else {
            identities.identify(id, card, verdict, target, admin);
        }
    }
}
