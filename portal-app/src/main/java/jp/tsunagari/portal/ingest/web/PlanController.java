package jp.tsunagari.portal.ingest.web;

import java.security.Principal;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.apply.ImportProgress;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.ingest.web.PlanSaving.Saved;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PageNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plans of imports, for admins: to look at, to decide about and to take back. */
@Page
@RequestMapping("/admin/imports/plans")
class PlanController {

    private static final String LIST = "redirect:/admin/imports";
    private static final String PROBLEM = "problem";

    private final ImportPlans plans;
    private final ImportProgress progress;
    private final PlanPages pages;
    private final PlanSummaries summaries;
    private final Messages messages;

    PlanController(
            ImportPlans plans, ImportProgress progress, PlanPages pages, PlanSummaries summaries, Messages messages) {
        this.plans = plans;
        this.progress = progress;
        this.pages = pages;
        this.summaries = summaries;
        this.messages = messages;
    }

    @PostMapping("/reread")
    String reread(Principal admin, RedirectAttributes next) {
        long plan = plans.reread(admin.getName());
        if (find(plan).documents().isEmpty()) {
            plans.discard(plan, admin.getName());
            next.addFlashAttribute(PROBLEM, messages.get("imports.list.nothing-stored"));
            return LIST;
        }
        return to(plan);
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String show(
            @PathVariable long id,
            @Nullable @RequestParam(name = "status", required = false) String status,
            @Nullable @RequestParam(name = "page", required = false) String page,
            @Nullable @RequestParam(name = "card", required = false) String card,
            Model model) {
        // Before the plan: what ends in between has then ended in the plan, too, and is not shown as open for ever.
        ImportProgress.Progress now = progress.of(id).orElse(null);
        StoredPlan plan = find(id);
        model.addAttribute("plan", plan);
        model.addAttribute("progress", now);
        if (plan.isOpen() && now != null && now.problem() == null) {
            model.addAttribute("refreshSeconds", 2);
            return "ingest/progress";
        }
        if (!plan.isOpen()) {
            model.addAttribute("effects", summaries.effects(id));
            return "ingest/applied";
        }
        PlanView view = pages.page(plan, place(status, page, card), Saved.ALL);
        model.addAttribute("view", view);
        model.addAttribute("paged", view.cards());
        return "ingest/plan";
    }

    @PostMapping("/{id:[0-9]{1,18}}/discard")
    String discard(@PathVariable long id, Principal admin) {
        plans.discard(id, admin.getName());
        return LIST;
    }

    @PostMapping("/{id:[0-9]{1,18}}/undo")
    String undo(
            @PathVariable long id,
            @Nullable @RequestParam(name = "initiative", required = false) Long initiative,
            Principal admin) {
        if (find(id).state() != StoredPlan.State.APPLIED) {
            return to(id);
        }
        return to(plans.undo(id, initiative, admin.getName()));
    }

    /** Another user was faster: the plan's page says what became of it. */
    @ExceptionHandler(PlanEndedException.class)
    String ended() {
        return LIST;
    }

    private StoredPlan find(long id) {
        return plans.find(id).orElseThrow(() -> new NotFoundException("no import plan " + id));
    }

    private static String to(long plan) {
        return "redirect:/admin/imports/plans/" + plan;
    }

    /** The part of a plan that is asked for; what makes no sense is passed over. */
    static PlanPages.Part place(@Nullable String status, @Nullable String page, @Nullable String card) {
        return new PlanPages.Part(status(status), PageNumber.of(page).value(), card);
    }

    static @Nullable CardStatus status(@Nullable String name) {
        for (CardStatus status : CardStatus.values()) {
            if (status.name().equalsIgnoreCase(name)) {
                return status;
            }
        }
        return null;
    }
}
