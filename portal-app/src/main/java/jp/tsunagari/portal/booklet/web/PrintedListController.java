package jp.tsunagari.portal.booklet.web;

import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A list whole, for paper: all that was found and not a page of it. */
@Page
class PrintedListController {

    /** About forty sheets; more is for a spreadsheet. */
    private static final int MAX_ROWS = 300;

    private final BookletSelections selections;
    private final Initiatives initiatives;
    private final InitiativeTiles tiles;

    PrintedListController(BookletSelections selections, Initiatives initiatives, InitiativeTiles tiles) {
        this.selections = selections;
        this.initiatives = initiatives;
        this.tiles = tiles;
    }

    @GetMapping("/print")
    String show(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response, Model model) {
        BookletSelection selection = selections.of(parameters, MAX_ROWS);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        model.addAttribute("selection", selection);
        model.addAttribute("tiles", tiles.of(initiatives.summaries(selection.cases())));
        model.addAttribute(
                "address", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + selection.address());
        return "booklet/list";
    }
}
