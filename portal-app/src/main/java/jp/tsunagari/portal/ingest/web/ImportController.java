package jp.tsunagari.portal.ingest.web;

import jp.tsunagari.portal.ingest.ImportRuns;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The record of the imports, for admins. */
@Page
class ImportController {

    private final ImportRuns runs;

    ImportController(ImportRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/admin")
    String admin() {
        return "redirect:/admin/imports";
    }

    @GetMapping("/admin/imports")
    String list(Model model) {
        model.addAttribute("runs", runs.all());
        return "ingest/list";
    }

    @GetMapping("/admin/imports/{id:[0-9]{1,18}}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("run", runs.find(id).orElseThrow(() -> new NotFoundException("no import run " + id)));
        return "ingest/show";
    }
}
