package jp.tsunagari.portal.ingest.layout.web;

import java.security.Principal;
import java.util.Map;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.RegisterMapping;
import jp.tsunagari.portal.ingest.layout.Layouts.UnusableLayoutException;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.ingest.register.RegisterView;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormNotice;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A table of a plan: an admin confirms its sheet and head, says what its columns are, and sees what is wrong in its rows. */
@Page
@RequestMapping("/admin/imports/plans/{id:[0-9]{1,18}}/columns/{position:[0-9]{1,4}}")
class ColumnsController {

    private static final String LIST = "redirect:/admin/imports";
    private static final String PROBLEM = "problem";

    private final ImportPlans plans;
    private final RegisterMapping mapping;
    private final ColumnsPages pages;
    private final Messages messages;

    ColumnsController(ImportPlans plans, RegisterMapping mapping, ColumnsPages pages, Messages messages) {
        this.plans = plans;
        this.mapping = mapping;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable int position, Model model) {
        StoredPlan plan = find(id);
        if (!plan.isOpen()) {
            return LIST + "/plans/" + id;
        }
        PlannedDocument document = document(plan, position);
        model.addAttribute("plan", plan);
        model.addAttribute("document", document);
        model.addAttribute("view", document.readingOrFail().registerOrFail());
        model.addAttribute("page", pages.page(document.readingOrFail().registerOrFail()));
        return document.readingOrFail().registerOrFail().use().isOfOwnTable() ? "layouts/returned" : "layouts/columns";
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @PathVariable int position,
            @RequestParam Map<String, String> sent,
            Principal admin,
            RedirectAttributes next) {
        PlannedDocument document = document(find(id), position);
        RegisterView view = document.readingOrFail().registerOrFail();
        ColumnsForm form = new ColumnsForm(sent);
        String here = LIST + "/plans/" + id + "/columns/" + position;
        try {
            if (view.use().isOfOwnTable()) {
                mapping.confirmOwn(id, document, form.skipsFaults(), admin.getName());
                next.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("returned.saved")));
                return document(find(id), position).readingOrFail().isOpenRegister() ? here : LIST + "/plans/" + id;
            }
            if (form.choosesHead()) {
                ColumnsForm.Head head = form.head().orElse(null);
                if (head == null || view.sheets().stream().noneMatch(sheet -> sheet.number() == head.sheet())) {
                    next.addFlashAttribute(PROBLEM, messages.get("register.problem.head"));
                    return here;
                }
                mapping.choose(id, document, head.sheet(), head.first(), head.last(), admin.getName());
                next.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("register.chosen")));
                return here;
            }
            ColumnsForm.Columns columns = form.columns(view);
            if (columns.stale()) {
                next.addFlashAttribute(PROBLEM, messages.get("register.problem.stale"));
                return here;
            }
            RegisterMapping.Problem problem = mapping.problem(columns.all());
            if (problem != null) {
                next.addFlashAttribute(
                        PROBLEM, messages.get(problem.key(), messages.get(ColumnsPages.key(problem.field()))));
                next.addFlashAttribute("typed", sent);
                return here;
            }
            mapping.confirm(id, document, columns.byHead(), form.values(view), form.skipsFaults(), admin.getName());
        } catch (UnusableLayoutException e) {
            next.addFlashAttribute(
                    PROBLEM, messages.get(e.fault().key(), e.fault().detail()));
            return here;
        } catch (UnreadableDocumentException e) {
            next.addFlashAttribute(PROBLEM, messages.get(e));
            return here;
        }
        next.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("register.saved")));
        boolean open = document(find(id), position).readingOrFail().isOpenRegister();
        return open ? here : LIST + "/plans/" + id;
    }

    private static PlannedDocument document(StoredPlan plan, int position) {
        return plan.documents().stream()
                .filter(document -> document.position() == position)
                .filter(document ->
                        document.reading() != null && document.readingOrFail().register() != null)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no register " + position + " in plan " + plan.id()));
    }

    /** Another user was faster: the list says what became of the plan. */
    @ExceptionHandler(PlanEndedException.class)
    String ended() {
        return LIST;
    }

    private StoredPlan find(long id) {
        return plans.find(id).orElseThrow(() -> new NotFoundException("no import plan " + id));
    }
}
