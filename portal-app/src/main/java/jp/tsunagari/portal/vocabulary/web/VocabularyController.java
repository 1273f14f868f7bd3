package jp.tsunagari.portal.vocabulary.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.vocabulary.ManagedTerm;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.TermRefusedException;
import jp.tsunagari.portal.vocabulary.VocabularyAdmin;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Target groups and approaches, for admins. */
@Page
@RequestMapping("/admin/vocabulary")
class VocabularyController {

    private static final String BACK = "redirect:/admin/vocabulary";
    private static final String LIST = "/{list:targets|approaches}";
    private static final String TERM = LIST + "/terms/{code}";

    private final VocabularyAdmin vocabulary;
    private final Initiatives initiatives;
    private final TermSearch search;
    private final Messages messages;

    VocabularyController(VocabularyAdmin vocabulary, Initiatives initiatives, TermSearch search, Messages messages) {
        this.vocabulary = vocabulary;
        this.initiatives = initiatives;
        this.search = search;
        this.messages = messages;
    }

    @GetMapping
    String lists(@RequestParam(defaultValue = "") String q, Model model) {
        String words = FormText.line(q);
        List<TermPage> lists = Stream.of(TermList.values())
                .map(list -> TermPage.of(list, messages.get(list.messageKey()), vocabulary.terms(list), counts(list)))
                .toList();
        model.addAttribute("words", words);
        model.addAttribute("lists", search.narrow(lists, words));
        return "vocabulary/list";
    }

    /** Synonyms were lines of their own once; now they are words of concepts. */
    @GetMapping("/synonyms")
    String synonyms() {
        return "redirect:/admin/thesaurus";
    }

    @GetMapping(LIST + "/new")
    String fresh(@PathVariable String list, Model model) {
        return fresh(list, TermForm.EMPTY, FormErrors.NONE, model);
    }

    @PostMapping(LIST + "/terms")
    String add(@PathVariable String list, TermForm form, Model model, RedirectAttributes redirect) {
        try {
            vocabulary.add(TermPage.list(list), form.code(), form.words());
        } catch (TermRefusedException e) {
            return fresh(list, form, errors(form, e), model);
        }
        done(
                redirect,
                "added",
                form.words().name(),
                messages.get(TermPage.list(list).messageKey()));
        return BACK;
    }

    @GetMapping(TERM)
    String show(@PathVariable String list, @PathVariable String code, Model model) {
        ManagedTerm managed = get(list, code);
        return show(list, managed, TermForm.of(managed), FormErrors.NONE, model);
    }

    @PostMapping(TERM)
    String change(
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam int version,
            TermForm form,
            Model model,
            RedirectAttributes redirect) {
        get(list, code);
        try {
            boolean changed = vocabulary.change(TermPage.list(list), code, version, form.words());
            done(redirect, changed ? "changed" : "same", form.words().name());
            return BACK;
        } catch (TermRefusedException e) {
            return show(list, get(list, code), form, errors(form, e), model);
        }
    }

    @PostMapping(TERM + "/move")
    String move(
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String above,
            @RequestParam(defaultValue = "") String below,
            RedirectAttributes redirect) {
        ManagedTerm managed = get(list, code);
        try {
            if (below.isEmpty()) {
                vocabulary.moveUp(TermPage.list(list), code, above);
            } else {
                vocabulary.moveDown(TermPage.list(list), code, below);
            }
            done(redirect, "moved", messages.name(managed.term()));
            // Back to where the person was: with the keyboard, the next stop is in that row.
            return BACK + "#" + list + "-" + code;
        } catch (TermRefusedException e) {
            refused(redirect, "not-moved", messages.name(managed.term()));
        }
        return BACK;
    }

    @GetMapping(TERM + "/retire")
    String askToRetire(@PathVariable String list, @PathVariable String code, Model model) {
        model.addAttribute("managed", get(list, code));
        model.addAttribute("list", list);
        model.addAttribute("label", messages.get(TermPage.list(list).messageKey()));
        model.addAttribute("count", counts(TermPage.list(list)).getOrDefault(code, 0L));
        return "vocabulary/retire";
    }

    @PostMapping(TERM + "/retire")
    String retire(
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam int version,
            RedirectAttributes redirect) {
        String name = messages.name(get(list, code).term());
        return answer("retired", name, redirect, () -> vocabulary.retire(TermPage.list(list), code, version));
    }

    @PostMapping(TERM + "/reinstate")
    String reinstate(
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam int version,
            RedirectAttributes redirect) {
        String name = messages.name(get(list, code).term());
        return answer("reinstated", name, redirect, () -> vocabulary.reinstate(TermPage.list(list), code, version));
    }

    private String answer(String done, String name, RedirectAttributes redirect, Runnable change) {
        try {
            change.run();
            done(redirect, done, name);
        } catch (TermRefusedException e) {
            refused(redirect, "not-changed", name);
        }
        return BACK;
    }

    private void done(RedirectAttributes redirect, String what, String... names) {
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(told(what, names)));
    }

    private void refused(RedirectAttributes redirect, String what, String... names) {
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.refused(told(what, names)));
    }

    private String told(String what, String... names) {
        return messages.get("vocabulary.term.done." + what, (Object[]) names);
    }

    private FormErrors errors(TermForm form, TermRefusedException refused) {
        Errors errors = new BeanPropertyBindingResult(form, "form");
        TermForm.reject(refused, errors);
        return FormErrors.of(errors, messages);
    }

    private String fresh(String list, TermForm form, FormErrors errors, Model model) {
        form(list, form, errors, model);
        model.addAttribute("formPath", "/admin/vocabulary/" + list + "/new");
        return "vocabulary/new";
    }

    private String show(String list, ManagedTerm managed, TermForm form, FormErrors errors, Model model) {
        form(list, form, errors, model);
        model.addAttribute("managed", managed);
        return "vocabulary/term";
    }

    private void form(String list, TermForm form, FormErrors errors, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("label", messages.get(TermPage.list(list).messageKey()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
    }

    private Map<String, Long> counts(TermList list) {
        return switch (list) {
            case TARGET_GROUP -> initiatives.countsByTargetGroup();
            case APPROACH -> initiatives.countsByApproach();
        };
    }

    private ManagedTerm get(String list, String code) {
        return vocabulary
                .find(TermPage.list(list), code)
                .orElseThrow(() -> new NotFoundException("no term " + code + " in " + list));
    }
}
