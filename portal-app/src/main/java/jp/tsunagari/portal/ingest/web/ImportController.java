package jp.tsunagari.portal.ingest.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin.Field;
import jp.tsunagari.portal.ingest.intake.ReadyDocuments;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The record of the imports, for admins. */
@Page
class ImportController {

    private static final int PLANS = 100;

    private final ImportRuns runs;
    private final ImportPlans plans;
    private final ReadyDocuments ready;
    private final Messages messages;

    ImportController(ImportRuns runs, ImportPlans plans, ReadyDocuments ready, Messages messages) {
        this.messages = messages;
        this.runs = runs;
        this.plans = plans;
        this.ready = ready;
    }

    @GetMapping("/admin")
    String admin() {
        return "redirect:/admin/imports";
    }

    @GetMapping("/admin/imports")
    String list(Model model) {
        model.addAttribute("runs", runs.all());
        List<StoredPlan> latest = plans.latest(PLANS);
        model.addAttribute("plans", latest);
        model.addAttribute("files", plans.files(latest));
        model.addAttribute("ready", ready.names());
        model.addAttribute("fields", Field.values());
        DocumentForm typed = model.getAttribute(UploadController.ORIGIN) instanceof Map<?, ?> sent
                ? DocumentForm.again(sent)
                : DocumentForm.sent(Map.of());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", typed.errors(messages));
        return "ingest/list";
    }

    @GetMapping("/admin/imports/{id:[0-9]{1,18}}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("run", runs.find(id).orElseThrow(() -> new NotFoundException("no import run " + id)));
        model.addAttribute("plan", plans.planOfRun(id).orElse(null));
        return "ingest/show";
    }

    /** The document as it was handed over. */
    @GetMapping("/admin/imports/{id:[0-9]{1,18}}/document")
    ResponseEntity<byte[]> document(@PathVariable long id) {
        DocumentFile file = runs.file(id).orElseThrow(() -> new NotFoundException("no import run " + id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }
}
