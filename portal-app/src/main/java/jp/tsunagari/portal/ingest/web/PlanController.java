package jp.tsunagari.portal.ingest.web;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tsunagari.portal.ingest.ImportApplication;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.apply.ImportProgress;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.ReadyDocuments;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PageNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plans of imports, for admins: to make, to look at, to decide about and to apply. */
@Page
@RequestMapping("/admin/imports/plans")
class PlanController {

    private static final String LIST = "redirect:/admin/imports";
    private static final String PROBLEM = "problem";

    private final ImportPlans plans;
    private final ReadyDocuments ready;
    private final ImportApplication application;
    private final ImportProgress progress;
    private final PlanPages pages;
    private final Messages messages;

    PlanController(
            ImportPlans plans,
            ReadyDocuments ready,
            ImportApplication application,
            ImportProgress progress,
            PlanPages pages,
            Messages messages) {
        this.plans = plans;
        this.ready = ready;
        this.application = application;
        this.progress = progress;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String create(
            @Nullable @RequestParam(name = "files", required = false) List<MultipartFile> files,
            @RequestParam(name = "ready", defaultValue = "") List<String> chosen,
            Principal admin,
            RedirectAttributes next)
            throws IOException {
        List<DocumentFile> documents = new ArrayList<>(ready.named(chosen));
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank()) {
                documents.add(new DocumentFile(name, file.getBytes()));
            }
        }
        if (documents.isEmpty()) {
            next.addFlashAttribute(PROBLEM, messages.get("imports.list.nothing-chosen"));
            return LIST;
        }
        return to(plans.create(documents, admin.getName()));
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
            model.addAttribute("effects", plans.effects(id));
            return "ingest/applied";
        }
        model.addAttribute(
                "view", pages.page(plan, status(status), PageNumber.of(page).value()));
        return "ingest/plan";
    }

    /** Form fields are {@code choice.KEY} and {@code typed.KEY}, and {@code leaveOut} for the whole card. */
    @PostMapping("/{id:[0-9]{1,18}}/cards/{place:[a-z][0-9]{1,18}}")
    String decide(
            @PathVariable long id,
            @PathVariable String place,
            @RequestParam Map<String, String> form,
            Principal admin) {
        CardPlan<?> card = plans.compute(find(id))
                .card(place)
                .orElseThrow(() -> new NotFoundException("no card " + place + " in plan " + id));
        plans.decide(
                id,
                card,
                "",
                form.containsKey("leaveOut") ? MergeChoice.CURRENT : MergeChoice.AS_PROPOSED,
                null,
                admin.getName());
        card.open().forEach(item -> {
            String choice = form.get("choice." + item.key());
            if (choice != null) {
                boolean typed = choice.equals("TYPED");
                plans.decide(
                        id,
                        card,
                        item.key(),
                        choice.equals("CURRENT") ? MergeChoice.CURRENT : MergeChoice.INCOMING,
                        typed ? form.getOrDefault("typed." + item.key(), "") : null,
                        admin.getName());
            }
        });
        return to(id) + back(form) + "#card-" + place;
    }

    /** One decision for everything open in all cards of a status. */
    @PostMapping("/{id:[0-9]{1,18}}/all")
    String decideAll(
            @PathVariable long id,
            @RequestParam("status") String status,
            @RequestParam("choice") String choice,
            Principal admin) {
        CardStatus wanted = status(status);
        MergeChoice decided = choice.equals("INCOMING") ? MergeChoice.INCOMING : MergeChoice.CURRENT;
        plans.compute(find(id))
                .cards()
                .filter(card -> card.status() == wanted)
                .forEach(card -> decideAll(id, card, decided, admin.getName()));
        return to(id) + "?status=" + status;
    }

    private void decideAll(long id, CardPlan<?> card, MergeChoice choice, String admin) {
        boolean whole = card.open().isEmpty();
        plans.decide(id, card, "", whole ? choice : MergeChoice.AS_PROPOSED, null, admin);
        card.open().forEach(item -> plans.decide(id, card, item.key(), choice, null, admin));
    }

    @PostMapping("/{id:[0-9]{1,18}}/documents/{position:[0-9]{1,6}}")
    String correct(
            @PathVariable long id,
            @PathVariable int position,
            @RequestParam("programme") String programme,
            @RequestParam("year") String year,
            RedirectAttributes next) {
        try {
            plans.correct(
                    id,
                    position,
                    programme.isBlank() ? null : programme.strip(),
                    year.isBlank() ? null : Integer.valueOf(year.strip()));
        } catch (IllegalArgumentException e) {
            next.addFlashAttribute(PROBLEM, messages.get("imports.plan.no-year", year));
        }
        return to(id);
    }

    @PostMapping("/{id:[0-9]{1,18}}/apply")
    String apply(
            @PathVariable long id,
            @RequestParam("seen") String seen,
            @Nullable @RequestParam(name = "agreed", required = false) String agreed,
            Principal admin,
            RedirectAttributes next) {
        if (agreed == null) {
            next.addFlashAttribute(PROBLEM, messages.get("imports.plan.not-agreed"));
        } else {
            application.begin(id, seen, admin.getName());
        }
        return to(id);
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

    private static String back(Map<String, String> form) {
        CardStatus status = status(form.get("status"));
        int page = PageNumber.of(form.get("page")).value();
        return "?page=" + page
                + (status == null ? "" : "&status=" + status.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable CardStatus status(@Nullable String name) {
        for (CardStatus status : CardStatus.values()) {
            if (status.name().equalsIgnoreCase(name)) {
                return status;
            }
        }
        return null;
    }
}
