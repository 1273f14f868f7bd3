package jp.tsunagari.portal.ingest.web;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin.Field;
import jp.tsunagari.portal.ingest.run.DocumentOrigins;
import jp.tsunagari.portal.ingest.run.DocumentOrigins.StaleOriginException;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The kept documents, for admins: where each is from, and what is not known of it. */
@Page
@RequestMapping("/admin/documents")
class DocumentOriginController {

    private static final String ONE = "/{id:[0-9]{1,18}}";

    private final DocumentOrigins origins;
    private final Messages messages;

    DocumentOriginController(DocumentOrigins origins, Messages messages) {
        this.origins = origins;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("documents", origins.all());
        return "document/list";
    }

    @GetMapping(ONE)
    ModelAndView edit(@PathVariable long id, Model model) {
        KeptDocument document = find(id);
        return form(document, DocumentForm.of(document.origin()), FormErrors.NONE, model, HttpStatus.OK);
    }

    @PostMapping(ONE)
    ModelAndView save(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        KeptDocument document = find(id);
        DocumentForm typed = DocumentForm.sent(sent);
        FormErrors errors = typed.errors(messages);
        if (!errors.isEmpty()) {
            return form(document, typed, errors, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            boolean changed = origins.describe(id, version, typed.origin(), null);
            redirect.addFlashAttribute(
                    FormNotice.ATTRIBUTE,
                    FormNotice.done(messages.get(
                            changed ? "document.form.saved" : "document.form.unchanged", document.name())));
            return new ModelAndView("redirect:/admin/documents");
        } catch (StaleOriginException e) {
            model.addAttribute("theirs", document.origin());
            FormErrors stale = new FormErrors(List.of(new FormErrors.Item("", messages.get("document.form.stale"))));
            return form(document, typed, stale, model, HttpStatus.CONFLICT);
        }
    }

    private static ModelAndView form(
            KeptDocument document, DocumentForm typed, FormErrors errors, Model model, HttpStatus status) {
        model.addAttribute("document", document);
        model.addAttribute("fields", Field.values());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return new ModelAndView("document/edit", model.asMap(), status);
    }

    private KeptDocument find(long id) {
        return origins.find(id).orElseThrow(() -> new NotFoundException("no document " + id));
    }
}
