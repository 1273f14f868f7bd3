package jp.tsunagari.portal.ingest.web;

import java.security.Principal;
import jp.tsunagari.portal.ingest.ImportIdentities;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.identity.IdentityDecision;
import jp.tsunagari.portal.ingest.identity.IdentityVerdict;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who something is that was read: said in a plan, listed, and taken back. */
@Page
class IdentityController {

    private static final String PLANS = "redirect:/admin/imports/plans/";
    private static final String LIST = "redirect:/admin/imports/identities";

    private final ImportPlans plans;
    private final ImportIdentities identities;
    private final PlanPages pages;
    private final Messages messages;

    IdentityController(ImportPlans plans, ImportIdentities identities, PlanPages pages, Messages messages) {
        this.plans = plans;
        this.identities = identities;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/admin/imports/identities")
    String list(Model model) {
        model.addAttribute("decisions", identities.all());
        return "ingest/identities";
    }

    @PostMapping("/admin/imports/identities/{id:[0-9]{1,18}}/take-back")
    String takeBack(@PathVariable long id, Principal admin) {
        identities.takeBack(id, admin.getName());
        return LIST;
    }

    /**
     * @param said the value of an option of {@link IdentityView}; empty to forget what was said
     */
    @PostMapping("/admin/imports/plans/{id:[0-9]{1,18}}/cards/{place:[a-z][0-9]{1,18}}/identity")
    String identify(
            @PathVariable long id, @PathVariable String place, @RequestParam("identity") String said, Principal admin) {
        ImportPlan plan =
                plans.compute(plans.find(id).orElseThrow(() -> new NotFoundException("no import plan " + id)));
        CardPlan<?> card =
                plan.card(place).orElseThrow(() -> new NotFoundException("no card " + place + " in plan " + id));
        try {
            identify(id, plan, card, said, admin.getName());
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("no such option: " + said);
        }
        return PLANS + id + "#card-" + place;
    }

    @PostMapping("/admin/imports/plans/{id:[0-9]{1,18}}/cards/{place:[a-z][0-9]{1,18}}/match")
    String match(
            @PathVariable long id,
            @PathVariable String place,
            @RequestParam("initiative") String address,
            Principal admin,
            RedirectAttributes next) {
        CardPlan<?> card = plans.compute(
                        plans.find(id).orElseThrow(() -> new NotFoundException("no import plan " + id)))
                .card(place)
                .filter(found -> found.origin().identity() != null)
                .orElseThrow(() -> new NotFoundException("no case " + place + " in plan " + id));
        Long initiative = pages.initiativeAt(address).orElse(null);
        if (initiative == null && !address.isBlank()) {
            next.addFlashAttribute("problem", messages.get("imports.plan.match-unknown", address));
        } else if (initiative == null) {
            identities.forget(id, place);
        } else {
            identities.identify(
                    id, card, IdentityVerdict.SAME, IdentityDecision.Target.card(initiative), admin.getName());
        }
        return PLANS + id;
    }

    private void identify(long id, ImportPlan plan, CardPlan<?> card, String said, String admin) {
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

    /** Another user was faster: the plan's page says what became of it. */
    @ExceptionHandler(PlanEndedException.class)
    String ended() {
        return "redirect:/admin/imports";
    }
}
