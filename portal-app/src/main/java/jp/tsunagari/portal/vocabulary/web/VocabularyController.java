package jp.tsunagari.portal.vocabulary.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.vocabulary.ManagedTerm;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.TermRefusedException;
import jp.tsunagari.portal.vocabulary.VocabularyAdmin;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
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

    VocabularyController(VocabularyAdmin vocabulary, Initiatives initiatives) {
        this.vocabulary = vocabulary;
        this.initiatives = initiatives;
    }

    @GetMapping
    String lists(Model model) {
        List<TermPage> lists = Stream.of(TermList.values())
                .map(list -> TermPage.of(list, vocabulary.terms(list), counts(list)))
                .toList();
        model.addAttribute("lists", lists);
        return "vocabulary/list";
    }

    @GetMapping(LIST + "/new")
    String fresh(@PathVariable String list, Model model) {
        return fresh(list, TermForm.EMPTY, FormErrors.NONE, model);
    }

    @PostMapping(LIST + "/terms")
    String add(
            @PathVariable String list,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEnglish,
            @RequestParam(defaultValue = "") String includes,
            Model model,
            RedirectAttributes redirect) {
        TermForm form = new TermForm(code.strip(), name, nameEnglish, includes);
        try {
            vocabulary.add(TermPage.list(list), form.code(), form.words());
        } catch (TermRefusedException e) {
            return fresh(list, form, TermForm.errors(e), model);
        }
        done(redirect, "「" + form.words().name() + "」を、" + TermPage.list(list).label() + "のいちばん下に追加しました。");
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
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameEnglish,
            @RequestParam(defaultValue = "") String includes,
            Model model,
            RedirectAttributes redirect) {
        get(list, code);
        TermForm form = new TermForm(code, name, nameEnglish, includes);
        try {
            boolean changed = vocabulary.change(TermPage.list(list), code, version, form.words());
            String what = "「" + form.words().name() + "」";
            done(redirect, changed ? what + "の変更を保存しました。検索の索引は、少しのあいだに追いつきます。" : what + "は前と同じ内容でした。");
            return BACK;
        } catch (TermRefusedException e) {
            return show(list, get(list, code), form, TermForm.errors(e), model);
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
            done(redirect, "「" + managed.term().name() + "」を動かしました。");
            // Back to where the person was: with the keyboard, the next stop is in that row.
            return BACK + "#" + list + "-" + code;
        } catch (TermRefusedException e) {
            refused(redirect, "「" + managed.term().name() + "」は動かしていません。画面を開いたあとに、並び順が変わっていました。今の並び順を見て、もう一度選んでください。");
        }
        return BACK;
    }

    @GetMapping(TERM + "/retire")
    String askToRetire(@PathVariable String list, @PathVariable String code, Model model) {
        model.addAttribute("managed", get(list, code));
        model.addAttribute("list", list);
        model.addAttribute("label", TermPage.list(list).label());
        model.addAttribute("count", counts(TermPage.list(list)).getOrDefault(code, 0L));
        return "vocabulary/retire";
    }

    @PostMapping(TERM + "/retire")
    String retire(
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam int version,
            RedirectAttributes redirect) {
        String name = get(list, code).term().name();
        return answer(
                name, "「" + name + "」を廃止しました。", redirect, () -> vocabulary.retire(TermPage.list(list), code, version));
    }

    @PostMapping(TERM + "/reinstate")
    String reinstate(
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam int version,
            RedirectAttributes redirect) {
        String name = get(list, code).term().name();
        return answer(
                name,
                "「" + name + "」を、ふたたび使えるようにしました。",
                redirect,
                () -> vocabulary.reinstate(TermPage.list(list), code, version));
    }

    private static String answer(String name, String message, RedirectAttributes redirect, Runnable change) {
        try {
            change.run();
            done(redirect, message);
        } catch (TermRefusedException e) {
            refused(redirect, "「" + name + "」は、画面を開いたあとにほかの人が変えたため、そのままにしています。今の内容を確認して、もう一度選んでください。");
        }
        return BACK;
    }

    private static void done(RedirectAttributes redirect, String message) {
        redirect.addFlashAttribute("notice", VocabularyNotice.done(message));
    }

    private static void refused(RedirectAttributes redirect, String message) {
        redirect.addFlashAttribute("notice", VocabularyNotice.refused(message));
    }

    private static String fresh(String list, TermForm form, FormErrors errors, Model model) {
        form(list, form, errors, model);
        return "vocabulary/new";
    }

    private static String show(String list, ManagedTerm managed, TermForm form, FormErrors errors, Model model) {
        form(list, form, errors, model);
        model.addAttribute("managed", managed);
        return "vocabulary/term";
    }

    private static void form(String list, TermForm form, FormErrors errors, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("label", TermPage.list(list).label());
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
