package jp.tsunagari.portal.initiative.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.ImportRuns.SourceLines;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.web.Citation.CitedPage;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** How to cite an initiative, to be copied. */
@Page
class CitationController {

    private final ShownInitiatives initiatives;
    private final InitiativeTiles tiles;
    private final ImportRuns importRuns;
    private final Clock clock;
    private final Messages messages;

    CitationController(
            ShownInitiatives initiatives,
            InitiativeTiles tiles,
            ImportRuns importRuns,
            Clock clock,
            Messages messages) {
        this.initiatives = initiatives;
        this.tiles = tiles;
        this.importRuns = importRuns;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/initiatives/{slug}/citation")
    String show(@PathVariable String slug, Model model, HttpServletResponse response) {
        InitiativeView initiative = initiatives.get(slug);
        InitiativeTile tile = tiles.of(List.of(initiative.summary())).get(0);
        SourceLines source = importRuns.linesOf(initiative.source());
        Citation citation = new Citation(
                tile.id(),
                tile.title().text(),
                tile.organisation().fullName(),
                new CitedPage(
                        site(),
                        UriComponentsBuilder.fromPath("/initiatives/{slug}")
                                .encode()
                                .buildAndExpand(tile.slug())
                                .toUriString()),
                source == null ? null : source.document(),
                clock.instant());
        model.addAttribute("tile", tile);
        model.addAttribute("japanese", citation.text(messages, Locale.JAPANESE));
        model.addAttribute("english", citation.text(messages, Locale.ENGLISH));
        model.addAttribute("bibtex", citation.bibtex(messages));
        // It has the day of today, on which no revision of the catalogue depends.
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "initiative/citation";
    }

    private static String site() {
        String here =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        String language = SiteLanguage.current().prefix();
        return here.endsWith(language) ? here.substring(0, here.length() - language.length()) : here;
    }
}
