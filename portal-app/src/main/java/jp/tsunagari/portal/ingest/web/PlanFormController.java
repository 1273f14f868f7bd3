package jp.tsunagari.portal.ingest.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tsunagari.portal.ingest.ImportApplication;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.ingest.web.PlanSaving.Saved;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A page of a plan is one form: each of its buttons saves what is chosen and then goes where it says. What is agreed to is
 * shown once more as a whole, and nothing else is applied.
 */
@Page
@RequestMapping("/admin/imports/plans/{id:[0-9]{1,18}}")
class PlanFormController {

    private static final String PROBLEM = "problem";
    private static final String CONFIRM = "/confirm";

    private final ImportPlans plans;
    private final ImportApplication application;
    private final PlanSaving saving;
    private final PlanIdentities identities;
    private final PlanPages pages;
    private final PlanSummaries summaries;

    PlanFormController(
            ImportPlans plans,
            ImportApplication application,
            PlanSaving saving,
            PlanIdentities identities,
            PlanPages pages,
            PlanSummaries summaries) {
        this.plans = plans;
        this.application = application;
        this.saving = saving;
        this.identities = identities;
        this.pages = pages;
        this.summaries = summaries;
    }

    @PostMapping("/save")
    ModelAndView save(
            @PathVariable long id, @RequestParam Map<String, String> sent, Principal admin, RedirectAttributes next) {
        StoredPlan plan = open(id);
        PlanForm form = new PlanForm(sent);
        boolean moved =
                !form.get("seen").equals(plans.seen(id, plans.compute(plan)).hash());
        Saved choices = saving.save(plan, form, admin.getName());
        Map<String, String> problems = new LinkedHashMap<>(choices.cards());
        problems.putAll(identities.save(plan, form, admin.getName()));
        String facts = summaries.saveFacts(plan, form, admin.getName());
        Saved saved = new Saved(choices.refusals(), problems);
        if (!saved.all() || facts != null) {
            ModelAndView page = new ModelAndView("ingest/plan");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            StoredPlan now = open(id);
            page.addObject("plan", now);
            page.addObject(PROBLEM, facts);
            page.addObject(
                    "view", pages.page(now, PlanController.place(form.get("status"), form.get("page"), null), saved));
            return page;
        }
        if (moved && form.go().equals("confirm")) {
            next.addFlashAttribute("moved", true);
        }
        next.addFlashAttribute("done", true);
        return new ModelAndView("redirect:/admin/imports/plans/" + id + go(plan, form, admin.getName()));
    }

    /** The address that a button means, after that of the plan. */
    private String go(StoredPlan plan, PlanForm form, String admin) {
        String[] parts = form.go().split(":", 2);
        String what = parts.length < 2 ? "" : parts[1];
        CardStatus status = PlanController.status(form.get("status"));
        String here =
                "?page=" + PlanController.place(null, form.get("page"), null).page() + status(status);
        return switch (parts[0]) {
            case "status" -> "?page=1" + status(PlanController.status(what));
            case "page" -> "?page=" + PlanController.place(null, what, null).page() + status(status);
            case "card" -> here + "#card-" + what.replaceAll("[^a-z0-9]", "");
            case "original" -> "/cards/" + what.replaceAll("[^a-z0-9]", "") + "/original";
            case "cases" -> "/cases";
            case "confirm" -> CONFIRM;
            case "all" -> {
                if (status != null) {
                    plans.decideAll(
                            plan, status, what.equals("INCOMING") ? MergeChoice.INCOMING : MergeChoice.CURRENT, admin);
                }
                yield here;
            }
            default -> here;
        };
    }

    private static String status(@Nullable CardStatus status) {
        return status == null ? "" : "&status=" + status.name().toLowerCase(Locale.ROOT);
    }

    /** Everything that is about to happen, to be agreed to. */
    @GetMapping("/confirm")
    String confirm(@PathVariable long id, Model model) {
        StoredPlan plan = find(id);
        if (!plan.isOpen()) {
            return "redirect:/admin/imports/plans/" + id;
        }
        ImportPlan computed = plans.compute(plan);
        model.addAttribute("plan", plan);
        model.addAttribute("seen", plans.show(id, computed).hash());
        model.addAttribute("summary", summaries.of(plan, computed));
        return "ingest/confirm";
    }

    /** All cases in a table, those with the most doubts first. */
    @GetMapping("/cases")
    String cases(@PathVariable long id, Model model) {
        StoredPlan plan = find(id);
        model.addAttribute("plan", plan);
        model.addAttribute("cases", summaries.cases(plan, plans.compute(plan)));
        return "ingest/cases";
    }

    @PostMapping("/apply")
    String apply(
            @PathVariable long id,
            @RequestParam("seen") String seen,
            @Nullable @RequestParam(name = "agreed", required = false) String agreed,
            Principal admin,
            RedirectAttributes next) {
        StoredPlan plan = find(id);
        String back = "redirect:/admin/imports/plans/" + id;
        if (agreed == null) {
            next.addFlashAttribute(PROBLEM, summaries.notAgreed());
            return back + CONFIRM;
        }
        if (!plan.isOpen()) {
            return back;
        }
        ImportPlan computed = plans.compute(plan);
        if (!plan.openRegisters().isEmpty()) {
            return back;
        }
        List<PlannedDocument> asked = plan.asked();
        if (!asked.isEmpty() || !plans.seen(id, computed).hash().equals(seen)) {
            next.addFlashAttribute("changes", summaries.changes(plan, seen, computed));
            return back + CONFIRM;
        }
        application.begin(id, seen, admin.getName());
        return back;
    }

    /** Another user was faster: the plan's page says what became of it. */
    @ExceptionHandler(PlanEndedException.class)
    String ended() {
        return "redirect:/admin/imports";
    }

    private StoredPlan open(long id) {
        StoredPlan plan = find(id);
        if (!plan.isOpen()) {
            throw new PlanEndedException(id);
        }
        return plan;
    }

    private StoredPlan find(long id) {
        return plans.find(id).orElseThrow(() -> new NotFoundException("no import plan " + id));
    }
}
