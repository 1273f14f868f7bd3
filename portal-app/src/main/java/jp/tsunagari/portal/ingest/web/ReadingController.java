package jp.tsunagari.portal.ingest.web;

import jp.tsunagari.portal.ingest.rules.NoteMeanings;
import jp.tsunagari.portal.ingest.rules.ReadingQuality;
import jp.tsunagari.portal.ingest.rules.RuleTables;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.ImportState;
import jp.tsunagari.portal.initiative.ReadingRecord;
import jp.tsunagari.portal.initiative.ReadingTotals;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the documents are read, by which rules, and with what result: for all readers. */
@Page
class ReadingController {

    private final ImportRuns runs;
    private final ReadingRecord record;
    private final NoteMeanings meanings;
    private final RuleTables rules;
    private final ReadingQuality quality;
    private final Messages messages;

    ReadingController(
            ImportRuns runs,
            ReadingRecord record,
            NoteMeanings meanings,
            RuleTables rules,
            ReadingQuality quality,
            Messages messages) {
        this.runs = runs;
        this.record = record;
        this.meanings = meanings;
        this.rules = rules;
        this.quality = quality;
        this.messages = messages;
    }

    @GetMapping("/about/reading")
    String reading(Model model) {
        ReadingTotals totals = record.totals();
        model.addAttribute(
                "documents",
                runs.all().stream()
                        .filter(run -> run.state() == ImportState.SUCCEEDED)
                        .toList());
        model.addAttribute("totals", totals);
        model.addAttribute("figures", FigureTotalsView.of(totals.metrics()));
        model.addAttribute("notes", NoteView.of(totals.notes(), meanings, messages));
        model.addAttribute("quality", quality.figures());
        model.addAttribute("outcomeRules", rules.outcomes());
        model.addAttribute("termRules", rules.terms());
        return "ingest/reading";
    }
}
