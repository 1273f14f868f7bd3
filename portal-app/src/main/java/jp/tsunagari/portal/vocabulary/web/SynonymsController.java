package jp.tsunagari.portal.vocabulary.web;

import java.util.List;
import jp.tsunagari.portal.search.synonym.ManagedSynonym;
import jp.tsunagari.portal.search.synonym.SynonymAdmin;
import jp.tsunagari.portal.search.synonym.SynonymRefusedException;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
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

    SynonymsController(SynonymAdmin synonyms) {
        this.synonyms = synonyms;
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
            return list(line, SynonymMessages.of(e), model);
        }
        redirect.addFlashAttribute("notice", VocabularyNotice.done("「" + line.strip() + "」を追加しました。次の検索から使います。"));
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
            String message = changed ? "」に変えました。次の検索から使います。" : "」は前と同じ内容でした。";
            redirect.addFlashAttribute("notice", VocabularyNotice.done("「" + line.strip() + message));
            return BACK;
        } catch (SynonymRefusedException e) {
            return show(get(id), line, SynonymMessages.of(e), model);
        }
    }

    @PostMapping(LINE + "/take-away")
    String takeAway(@PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        String line = get(id).line().text();
        return answer(line, "「" + line + "」を外しました。「外した行」からいつでも戻せます。", redirect, () -> synonyms.takeAway(id, version));
    }

    @PostMapping(LINE + "/bring-back")
    String bringBack(@PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        String line = get(id).line().text();
        return answer(line, "「" + line + "」を戻しました。次の検索から使います。", redirect, () -> synonyms.bringBack(id, version));
    }

    private static String answer(String line, String done, RedirectAttributes redirect, Runnable change) {
        VocabularyNotice notice;
        try {
            change.run();
            notice = VocabularyNotice.done(done);
        } catch (SynonymRefusedException e) {
            notice = VocabularyNotice.refused("「" + line + "」は、画面を開いたあとにほかの人が変えたため、そのままにしています。今の内容を確認して、もう一度選んでください。");
        }
        redirect.addFlashAttribute("notice", notice);
        return BACK;
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
