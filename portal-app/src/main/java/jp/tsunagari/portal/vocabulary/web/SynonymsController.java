package jp.tsunagari.portal.vocabulary.web;

import java.util.List;
import java.util.Locale;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.synonym.ManagedSynonym;
import jp.tsunagari.portal.search.synonym.SynonymAdmin;
import jp.tsunagari.portal.search.synonym.SynonymRefusedException;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table of synonyms, for admins. */
@Page
@RequestMapping("/admin/vocabulary/synonyms")
class SynonymsController {

    private static final String LINE = "/{id:[0-9]{1,18}}";
    private static final String BACK = "redirect:/admin/vocabulary/synonyms";

    private final SynonymAdmin synonyms;
    private final Messages messages;

    SynonymsController(SynonymAdmin synonyms, Messages messages) {
        this.synonyms = synonyms;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        return list("", FormErrors.NONE, model);
    }

    @PostMapping
    String add(@RequestParam(defaultValue = "") String line, Model model, RedirectAttributes redirect) {
        try {
            synonyms.add(line);
        } catch (SynonymRefusedException e) {
            return list(line, errors(e), model);
        }
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(told("added", line.strip())));
        return BACK;
    }

    @GetMapping(LINE)
    String show(@PathVariable long id, Model model) {
        ManagedSynonym managed = get(id);
        return show(managed, managed.line().text(), FormErrors.NONE, model);
    }

    @PostMapping(LINE)
    String change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String line,
            Model model,
            RedirectAttributes redirect) {
        get(id);
        try {
            boolean changed = synonyms.change(id, version, line);
            String told = told(changed ? "changed" : "same", line.strip());
            redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(told));
            return BACK;
        } catch (SynonymRefusedException e) {
            return show(get(id), line, errors(e), model);
        }
    }

    @PostMapping(LINE + "/take-away")
    String takeAway(@PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        String line = get(id).line().text();
        return answer("taken-away", line, redirect, () -> synonyms.takeAway(id, version));
    }

    @PostMapping(LINE + "/bring-back")
    String bringBack(@PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        String line = get(id).line().text();
        return answer("brought-back", line, redirect, () -> synonyms.bringBack(id, version));
    }

    private String answer(String done, String line, RedirectAttributes redirect, Runnable change) {
        FormNotice notice;
        try {
            change.run();
            notice = FormNotice.done(told(done, line));
        } catch (SynonymRefusedException e) {
            notice = FormNotice.refused(told("not-changed", line));
        }
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, notice);
        return BACK;
    }

    private String told(String what, String line) {
        return messages.get("vocabulary.synonym.done." + what, line);
    }

    private FormErrors errors(SynonymRefusedException refused) {
        String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String word = refused.word() == null ? "" : messages.get("vocabulary.synonym.word", refused.word());
        boolean late = refused.reason() == SynonymRefusedException.Reason.CHANGED_SINCE;
        String message = messages.get("vocabulary.synonym.refused." + reason, word);
        return new FormErrors(List.of(new FormErrors.Item(late ? "" : "line", message)));
    }

    private String list(String typed, FormErrors errors, Model model) {
        List<ManagedSynonym> all = synonyms.lines();
        List<ManagedSynonym> used = all.stream().filter(ManagedSynonym::active).toList();
        model.addAttribute(
                "same",
                used.stream().filter(managed -> !managed.line().narrower()).toList());
        model.addAttribute(
                "narrower",
                used.stream().filter(managed -> managed.line().narrower()).toList());
        model.addAttribute(
                "takenAway", all.stream().filter(managed -> !managed.active()).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "vocabulary/synonyms";
    }

    private static String show(ManagedSynonym managed, String typed, FormErrors errors, Model model) {
        model.addAttribute("managed", managed);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "vocabulary/synonym";
    }

    private ManagedSynonym get(long id) {
        return synonyms.find(id).orElseThrow(() -> new NotFoundException("no line " + id));
    }
}
