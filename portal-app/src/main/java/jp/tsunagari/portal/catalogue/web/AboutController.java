package jp.tsunagari.portal.catalogue.web;

import java.util.List;
import jp.tsunagari.portal.ingest.run.ImportRunSummary;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.ImportState;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the catalogue is, where it comes from, and how far one can get with it. */
@Page
class AboutController {

    private final ImportRuns importRuns;

    AboutController(ImportRuns importRuns) {
        this.importRuns = importRuns;
    }

    @GetMapping("/about")
    String about(Model model) {
        List<ImportRunSummary> documents = importRuns.all().stream()
                .filter(run -> run.state() == ImportState.SUCCEEDED)
                .toList();
        model.addAttribute("documents", documents);
        return "catalogue/about";
    }
}
