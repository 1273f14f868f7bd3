package jp.tsunagari.portal.ingest.web;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.ImportPlans.NothingReadableException;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.intake.ReadyDocuments;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.run.DocumentOrigins;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes documents from admins, with what they know of where these are from, and plans their import. */
@Page
@RequestMapping("/admin/imports/plans")
class UploadController {

    private static final String LIST = "redirect:/admin/imports";
    private static final String PROBLEM = "problem";

    /** What was typed of the origin, to be put right. */
    static final String ORIGIN = "origin";

    private final ImportPlans plans;
    private final ReadyDocuments ready;
    private final DocumentOrigins origins;
    private final Messages messages;

    UploadController(ImportPlans plans, ReadyDocuments ready, DocumentOrigins origins, Messages messages) {
        this.plans = plans;
        this.ready = ready;
        this.origins = origins;
        this.messages = messages;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String create(
            @Nullable @RequestParam(name = "files", required = false) List<MultipartFile> files,
            @RequestParam(name = "ready", defaultValue = "") List<String> chosen,
            @RequestParam Map<String, String> sent,
            Principal admin,
            RedirectAttributes next)
            throws IOException {
        List<DocumentFile> documents = new ArrayList<>(ready.named(chosen));
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = FormText.fileName(file.getOriginalFilename());
            if (!name.isEmpty()) {
                documents.add(new DocumentFile(name, file.getBytes()));
            }
        }
        DocumentForm typed = DocumentForm.sent(sent);
        FormErrors errors = typed.errors(messages);
        if (documents.isEmpty() || !errors.isEmpty()) {
            next.addFlashAttribute(
                    PROBLEM,
                    messages.get(errors.isEmpty() ? "imports.list.nothing-chosen" : "imports.list.origin.wrong"));
            next.addFlashAttribute(ORIGIN, typed.toSend());
            return LIST;
        }
        try {
            long plan = plans.create(documents, admin.getName());
            describe(plan, typed.origin());
            return "redirect:/admin/imports/plans/" + plan
                    + plans.find(plan).orElseThrow().openRegisters().stream()
                            .findFirst()
                            .map(document -> "/columns/" + document.position())
                            .orElse("");
        } catch (NothingReadableException e) {
            next.addFlashAttribute(
                    "unreadable", e.reasons().stream().map(messages::get).toList());
            return LIST;
        }
    }

    private void describe(long plan, DocumentOrigin typed) {
        for (PlannedDocument document : plans.find(plan).orElseThrow().documents()) {
            Long kept = document.sourceDocument();
            if (kept != null) {
                origins.accompany(document.sha256(), ready.origin(document.name()));
                origins.add(kept, typed, null);
            }
        }
    }
}
