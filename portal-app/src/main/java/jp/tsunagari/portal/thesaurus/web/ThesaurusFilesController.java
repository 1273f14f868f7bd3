package jp.tsunagari.portal.thesaurus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ThesaurusAdmin;
import jp.tsunagari.portal.thesaurus.exchange.FileFault;
import jp.tsunagari.portal.thesaurus.exchange.ThesaurusFiles;
import jp.tsunagari.portal.thesaurus.exchange.ThesaurusPlan;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.table.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The thesaurus as files. */
@Page
class ThesaurusFilesController {

    private static final String FILES = "/admin/thesaurus/files";
    private static final String UPLOAD = "/admin/thesaurus/imports/{id:[0-9]{1,18}}";
    private static final String RDF = "application/rdf+xml";
    private static final int MAX_FAULTS = 200;

    private final ThesaurusFiles files;
    private final ThesaurusAdmin thesaurus;
    private final SearchChanges changes;
    private final Messages messages;

    ThesaurusFilesController(ThesaurusFiles files, ThesaurusAdmin thesaurus, SearchChanges changes, Messages messages) {
        this.files = files;
        this.thesaurus = thesaurus;
        this.changes = changes;
        this.messages = messages;
    }

    @GetMapping(FILES)
    String show(Model model) {
        return show(FormErrors.NONE, model);
    }

    private static String show(FormErrors errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("maxMegabytes", ThesaurusFiles.MAX_SIZE / 1_000_000);
        return "thesaurus/files";
    }

    @GetMapping("/admin/thesaurus.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileDownload.csv(response, "thesaurus.csv", FileDownload.wantsBody(request) ? files.table() : List.of());
    }

    @GetMapping("/admin/thesaurus.rdf")
    void skos(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileDownload.describe(response, "thesaurus.rdf", RDF);
        response.setCharacterEncoding("UTF-8");
        if (FileDownload.wantsBody(request)) {
            files.writeSkos(response.getWriter());
        }
    }

    @PostMapping(path = "/admin/thesaurus/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String upload(
            @Nullable @RequestParam(name = "file", required = false) MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return show(error("thesaurus.files.nothing-chosen"), model);
        }
        if (file.getSize() > ThesaurusFiles.MAX_SIZE) {
            return show(error("thesaurus.files.too-large"), model);
        }
        String name = FormText.fileName(file.getOriginalFilename());
        redirect.addAttribute("id", files.keep(name.isEmpty() ? "-" : name, file.getBytes()));
        return "redirect:/admin/thesaurus/imports/{id}";
    }

    private FormErrors error(String key) {
        String limit = Integer.toString(ThesaurusFiles.MAX_SIZE / 1_000_000);
        return new FormErrors(List.of(new FormErrors.Item("file", messages.get(key, limit))));
    }

    @GetMapping(UPLOAD)
    String plan(@PathVariable long id, @RequestParam(defaultValue = "false") boolean replaces, Model model) {
        ThesaurusPlan plan =
                files.plan(id, replaces).orElseThrow(() -> new NotFoundException("no file of concepts " + id));
        Set<String> without = plan.removed().stream().map(Concept::code).collect(Collectors.toSet());
        model.addAttribute(
                "faults",
                plan.faults().stream().limit(MAX_FAULTS).map(this::words).toList());
        model.addAttribute("id", id);
        model.addAttribute("plan", plan);
        model.addAttribute("replaces", replaces);
        model.addAttribute("thesaurus", thesaurus.now());
        model.addAttribute("changed", plan.isEmpty() ? List.of() : changes.of(thesaurus.now(), plan.drafts(), without));
        return "thesaurus/plan";
    }

    private String words(FileFault fault) {
        String message = messages.get(fault.message());
        return fault.line() == 0
                ? message
                : messages.get("thesaurus.plan.fault", Integer.toString(fault.line()), message);
    }

    @PostMapping(UPLOAD + "/apply")
    String apply(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean replaces,
            @RequestParam(defaultValue = "-1") long revision,
            RedirectAttributes redirect) {
        ThesaurusPlan plan =
                files.plan(id, replaces).orElseThrow(() -> new NotFoundException("no file of concepts " + id));
        if (files.apply(id, replaces, revision)) {
            String told = messages.get("thesaurus.plan.done", plan.fileName());
            redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(told));
            return "redirect:/admin/thesaurus";
        }
        redirect.addFlashAttribute(
                FormNotice.ATTRIBUTE, FormNotice.refused(messages.get("thesaurus.plan.changed-since")));
        redirect.addAttribute("id", id);
        redirect.addAttribute("replaces", replaces);
        return "redirect:/admin/thesaurus/imports/{id}";
    }

    @PostMapping(UPLOAD + "/discard")
    String discard(@PathVariable long id) {
        files.discard(id);
        return "redirect:" + FILES;
    }
}
