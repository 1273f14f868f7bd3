package jp.tsunagari.portal.thesaurus.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.ConceptRefusedException;
import jp.tsunagari.portal.thesaurus.ManagedConcept;
import jp.tsunagari.portal.thesaurus.SearchChangePreview.ChangedSearch;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusAdmin;
import jp.tsunagari.portal.thesaurus.ThesaurusAdmin.ConceptFilter;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PageLinks;
import jp.tsunagari.portal.web.PageNumber;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The thesaurus, for admins. */
@Page
@RequestMapping("/admin/thesaurus")
class ThesaurusController {

    private static final String CONCEPT = "/concepts/{code}";
    private static final String TO_CONCEPT = "redirect:/admin/thesaurus/concepts/";

    private final ThesaurusAdmin thesaurus;
    private final SearchChanges changes;
    private final Messages messages;

    ThesaurusController(ThesaurusAdmin thesaurus, SearchChanges changes, Messages messages) {
        this.thesaurus = thesaurus;
        this.changes = changes;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @Nullable @RequestParam(required = false) String page,
            Model model) {
        String words = FormText.line(q);
        ConceptFilter.Kind wanted = kind(kind);
        Paged<Concept> paged = thesaurus.find(
                new ConceptFilter(words, wanted), PageNumber.of(page).value());
        model.addAttribute("paged", paged);
        model.addAttribute("links", PageLinks.of(paged, number -> address(words, wanted, number)));
        model.addAttribute("words", words);
        model.addAttribute("kind", wanted);
        model.addAttribute("kinds", ConceptFilter.Kind.values());
        return "thesaurus/list";
    }

    private static ConceptFilter.Kind kind(String typed) {
        return Stream.of(ConceptFilter.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElse(ConceptFilter.Kind.ALL);
    }

    private static String address(String words, ConceptFilter.Kind kind, int page) {
        return UriComponentsBuilder.fromPath("/admin/thesaurus")
                .queryParam("q", "{q}")
                .queryParam("kind", kind.name().toLowerCase(Locale.ROOT))
                .queryParam("page", page)
                .encode()
                .buildAndExpand(words)
                .toUriString();
    }

    @GetMapping("/new")
    String fresh(@RequestParam(defaultValue = "") String label, Model model) {
        ConceptForm.Words words = new ConceptForm.Words(FormText.line(label), null, null, null, null);
        return form(null, new ConceptForm(null, words, null, null), FormErrors.NONE, model);
    }

    @PostMapping("/concepts")
    String add(
            ConceptForm form,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("formPath", "/admin/thesaurus/new");
        Thesaurus now = thesaurus.now();
        ConceptDraft draft = form.draft(null, now);
        try {
            if (!confirmed && asks(null, form, draft, now, model)) {
                return "thesaurus/confirm";
            }
            thesaurus.add(draft);
        } catch (ConceptRefusedException e) {
            return form(null, form, ConceptForm.errors(e.faults(), draft, messages), model);
        }
        return done("added", draft, redirect);
    }

    @GetMapping(CONCEPT)
    String show(@PathVariable String code, Model model) {
        ManagedConcept managed = get(code);
        model.addAttribute("view", ConceptPage.of(managed, thesaurus.now()));
        return "thesaurus/concept";
    }

    @GetMapping(CONCEPT + "/edit")
    String edit(@PathVariable String code, Model model) {
        ManagedConcept managed = used(code);
        return form(managed, ConceptForm.of(managed.draft(), thesaurus.now()), FormErrors.NONE, model);
    }

    @PostMapping(CONCEPT)
    String change(
            @PathVariable String code,
            @RequestParam int version,
            ConceptForm form,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes redirect) {
        ManagedConcept managed = used(code);
        Thesaurus now = thesaurus.now();
        ConceptDraft draft = form.draft(code, now);
        try {
            if (!confirmed && managed.version() == version && asks(managed, form, draft, now, model)) {
                return "thesaurus/confirm";
            }
            return done(thesaurus.change(draft, version) ? "changed" : "same", draft, redirect);
        } catch (ConceptRefusedException e) {
            return form(used(code), form, ConceptForm.errors(e.faults(), draft, messages), model);
        }
    }

    /** Whether searches would change, and a person has to say that they may. */
    private boolean asks(
            @Nullable ManagedConcept managed, ConceptForm form, ConceptDraft draft, Thesaurus now, Model model) {
        if (!thesaurus.faults(draft).isEmpty()) {
            return false;
        }
        List<ChangedSearch> changed = changes.of(now, List.of(draft), Set.of());
        model.addAttribute("changed", changed);
        model.addAttribute("managed", managed);
        model.addAttribute("form", form);
        model.addAttribute("draft", draft);
        return !changed.isEmpty();
    }

    @GetMapping(CONCEPT + "/retire")
    String askToRetire(@PathVariable String code, Model model) {
        ManagedConcept managed = used(code);
        Thesaurus now = thesaurus.now();
        model.addAttribute("view", ConceptPage.of(managed, now));
        model.addAttribute("changed", changes.of(now, List.of(), Set.of(code)));
        return "thesaurus/retire";
    }

    @PostMapping(CONCEPT + "/retire")
    String retire(@PathVariable String code, @RequestParam int version, RedirectAttributes redirect) {
        return answer("retired", get(code), redirect, () -> thesaurus.retire(code, version));
    }

    @PostMapping(CONCEPT + "/reinstate")
    String reinstate(@PathVariable String code, @RequestParam int version, RedirectAttributes redirect) {
        return answer("reinstated", get(code), redirect, () -> thesaurus.reinstate(code, version));
    }

    private String answer(String done, ManagedConcept managed, RedirectAttributes redirect, Runnable change) {
        try {
            change.run();
        } catch (ConceptRefusedException e) {
            String told = messages.get(e.faults().get(0).message());
            redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.refused(told));
            return back(managed.draft().code(), redirect);
        }
        return done(done, managed.draft(), redirect);
    }

    private String done(String what, ConceptDraft draft, RedirectAttributes redirect) {
        String told = messages.get("thesaurus.done." + what, draft.labels().preferred());
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(told));
        return back(draft.code(), redirect);
    }

    private static String back(String code, RedirectAttributes redirect) {
        redirect.addAttribute("code", code);
        return TO_CONCEPT + "{code}";
    }

    /** @param managed null for a concept that is added */
    private static String form(@Nullable ManagedConcept managed, ConceptForm form, FormErrors errors, Model model) {
        model.addAttribute("managed", managed);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "thesaurus/form";
    }

    private ManagedConcept get(String code) {
        return thesaurus.find(code).orElseThrow(() -> new NotFoundException("no concept " + code));
    }

    private ManagedConcept used(String code) {
        ManagedConcept managed = get(code);
        if (managed.retired()) {
            throw new NotFoundException("retired concept " + code);
        }
        return managed;
    }
}
