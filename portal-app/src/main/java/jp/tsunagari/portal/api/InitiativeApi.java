package jp.tsunagari.portal.api;

import java.util.List;
import jp.tsunagari.portal.ingest.ImportRuns;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Initiatives as JSON. */
@RestController
@RequestMapping("/api/v1/initiatives")
class InitiativeApi {

    private final Initiatives initiatives;
    private final ImportRuns importRuns;
    private final SummaryAssembler summaries;

    InitiativeApi(Initiatives initiatives, ImportRuns importRuns, SummaryAssembler summaries) {
        this.initiatives = initiatives;
        this.importRuns = importRuns;
        this.summaries = summaries;
    }

    @GetMapping
    ListJson<SummaryJson> list(
            @Nullable @RequestParam(required = false) String page,
            @Nullable @RequestParam(required = false) String size) {
        PageRequestParameters wanted = PageRequestParameters.of(page, size);
        Paged<InitiativeSummary> found = initiatives.page(wanted.page(), wanted.size());
        return ApiLinks.list(new Paged<>(summaries.of(found.items()), found.total(), found.page(), found.size()));
    }

    @GetMapping("/{slug}")
    DetailJson show(@PathVariable String slug) {
        InitiativeView initiative =
                initiatives.findBySlug(slug).orElseThrow(() -> new NotFoundException("no initiative " + slug));
        InitiativeSummary summary = initiative.summary();
        return new DetailJson(
                summaries.of(List.of(summary)).get(0),
                summary.approachItems(),
                summary.targetPhrases(),
                initiative.sections().stream().map(SectionJson::of).toList(),
                summary.metrics().stream().map(MetricJson::of).toList(),
                initiative.notes(),
                SourceJson.of(importRuns.linesOf(initiative.source())),
                initiative.dates());
    }
}
