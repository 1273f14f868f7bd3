package jp.tsunagari.portal.ingest.layout.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.LayoutMapping;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.ingest.intake.UnknownWord;
import jp.tsunagari.portal.ingest.layout.CaseHeading;
import jp.tsunagari.portal.ingest.layout.Layout;
import jp.tsunagari.portal.ingest.layout.Layouts.UnusableLayoutException;
import jp.tsunagari.portal.ingest.layout.ProfileField;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
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

/** The headings and labels of a plan's documents that no layout knows: an admin says what they mean. */
@Page
@RequestMapping("/admin/imports/plans/{id:[0-9]{1,18}}/words")
class WordsController {

    private static final String LIST = "redirect:/admin/imports";

    private final ImportPlans plans;
    private final LayoutMapping mapping;
    private final Messages messages;

    WordsController(ImportPlans plans, LayoutMapping mapping, Messages messages) {
        this.plans = plans;
        this.mapping = mapping;
        this.messages = messages;
    }

    /**
     * A word with the field of the form that it has.
     *
     * @param meanings what it can mean
     */
    record WordView(String field, UnknownWord word, List<String> meanings) {

        WordView {
            meanings = List.copyOf(meanings);
        }
    }

    /**
     * A document with words that its layout does not know.
     *
     * @param layout its code
     */
    record DocumentView(String name, String layout, List<WordView> words) {

        DocumentView {
            words = List.copyOf(words);
        }
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        StoredPlan plan = find(id);
        if (!plan.isOpen()) {
            return LIST + "/plans/" + id;
        }
        model.addAttribute("plan", plan);
        model.addAttribute("documents", documents(plan));
        return "layouts/words";
    }

    @PostMapping
    String save(
            @PathVariable long id, @RequestParam Map<String, String> sent, Principal admin, RedirectAttributes next) {
        Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
        for (DocumentView document : documents(find(id))) {
            for (WordView word : document.words()) {
                String meaning = sent.getOrDefault(word.field(), "");
                boolean isSame = word.word().word().equals(sent.get("word-" + word.field()));
                if (isSame && word.meanings().contains(meaning)) {
                    meanings.computeIfAbsent(document.layout(), code -> new LinkedHashMap<>())
                            .put(word.word().word(), meaning);
                }
            }
        }
        try {
            mapping.teach(id, meanings, admin.getName());
        } catch (UnusableLayoutException e) {
            return problem(id, messages.get(e.fault().key(), e.fault().detail()), next);
        } catch (UnreadableDocumentException e) {
            return problem(id, messages.get(e), next);
        }
        next.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("layouts.words.saved")));
        return LIST + "/plans/" + id + "/words";
    }

    private static String problem(long id, String words, RedirectAttributes next) {
        next.addFlashAttribute("problem", words);
        return LIST + "/plans/" + id + "/words";
    }

    private static List<DocumentView> documents(StoredPlan plan) {
        List<DocumentView> documents = new ArrayList<>();
        for (PlannedDocument document : plan.readable()) {
            ReadDocument reading = document.readingOrFail();
            ReadDocument.LayoutUse layout = reading.layout();
            List<WordView> words = new ArrayList<>();
            for (UnknownWord word : reading.unknown()) {
                words.add(new WordView("meaning-" + document.position() + "-" + words.size(), word, meanings(word)));
            }
            if (layout != null && !words.isEmpty()) {
                documents.add(new DocumentView(document.name(), layout.code(), words));
            }
        }
        return documents;
    }

    private static List<String> meanings(UnknownWord word) {
        Stream<String> known = word.heading()
                ? Stream.concat(
                        Stream.of(CaseHeading.values())
                                .filter(CaseHeading::isPart)
                                .map(Enum::name),
                        Stream.of(Layout.STORY))
                : Stream.of(ProfileField.values()).map(Enum::name);
        return Stream.concat(known, Stream.of(CaseHeading.OTHER.name(), CaseHeading.LEFT_OUT.name()))
                .toList();
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
