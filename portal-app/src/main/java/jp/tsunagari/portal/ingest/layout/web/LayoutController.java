package jp.tsunagari.portal.ingest.layout.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.ingest.layout.Layout;
import jp.tsunagari.portal.ingest.layout.LayoutJson;
import jp.tsunagari.portal.ingest.layout.Layouts;
import jp.tsunagari.portal.ingest.layout.Layouts.LayoutVersion;
import jp.tsunagari.portal.ingest.layout.Layouts.UnusableLayoutException;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;

/** The layouts of documents with all their versions, as files to take out and to bring in. */
@Page
@RequestMapping("/admin/layouts")
class LayoutController {

    private static final int MAX_BYTES = 500_000;

    private final Layouts layouts;
    private final Messages messages;

    LayoutController(Layouts layouts, Messages messages) {
        this.layouts = layouts;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(Model model) {
        return list(FormErrors.NONE, model, HttpStatus.OK);
    }

    private ModelAndView list(FormErrors errors, Model model, HttpStatus status) {
        Map<LayoutVersion, List<LayoutVersion>> histories = new LinkedHashMap<>();
        layouts.current()
                .forEach(current ->
                        histories.put(current, layouts.history(current.layout().code())));
        model.addAttribute("histories", histories);
        model.addAttribute("errors", errors);
        return new ModelAndView("layouts/list", model.asMap(), status);
    }

    @GetMapping("/{code}/{version:[0-9]{1,9}}.json")
    ResponseEntity<String> file(@PathVariable String code, @PathVariable int version) {
        LayoutVersion found = layouts.history(code).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no version " + version + " of layout " + code));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(code + "-" + version + ".json")
                                .build()
                                .toString())
                .body(LayoutJson.write(found.layout()));
    }

    /** Takes a file as the next version of the layout that it names, or as a new layout. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView upload(
            @Nullable @RequestParam(name = "file", required = false) MultipartFile file,
            Principal admin,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("layouts.fault.nothing-chosen", "", model);
        }
        if (file.getSize() > MAX_BYTES) {
            return refused("layouts.fault.too-large", Integer.toString(MAX_BYTES / 1000), model);
        }
        Layout layout;
        try {
            layout = LayoutJson.read(new String(file.getBytes(), StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return refused("layouts.fault.unreadable", e.getOriginalMessage(), model);
        }
        try {
            LayoutVersion saved = layouts.save(layout, admin.getName());
            redirect.addFlashAttribute(
                    FormNotice.ATTRIBUTE,
                    FormNotice.done(messages.get("layouts.saved", layout.name(), Integer.toString(saved.version()))));
            return new ModelAndView("redirect:/admin/layouts");
        } catch (UnusableLayoutException e) {
            return refused(e.fault().key(), e.fault().detail(), model);
        }
    }

    private ModelAndView refused(String key, String detail, Model model) {
        FormErrors errors = new FormErrors(List.of(new FormErrors.Item("file", messages.get(key, detail))));
        return list(errors, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
