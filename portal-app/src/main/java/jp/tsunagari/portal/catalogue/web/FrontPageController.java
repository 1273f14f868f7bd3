package jp.tsunagari.portal.catalogue.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.web.PrefectureSquare;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.web.CatalogueOverview;
import jp.tsunagari.portal.theme.web.ThemePages;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page. */
@Page
class FrontPageController {

    private static final int TILES = 6;

    private static final int THEMES = 3;

    /** Whom initiatives are for and how they work. */
    private static final Set<Facet> ENTRIES = Set.of(Facet.TARGET, Facet.APPROACH);

    private final Initiatives initiatives;
    private final Organisations organisations;
    private final InitiativeTiles tiles;
    private final CatalogueOverview overview;
    private final ThemePages themes;

    FrontPageController(
            Initiatives initiatives,
            Organisations organisations,
            InitiativeTiles tiles,
            CatalogueOverview overview,
            ThemePages themes) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.tiles = tiles;
        this.overview = overview;
        this.themes = themes;
    }

    @GetMapping("/")
    String front(Locale locale, Model model) {
        CatalogueOverview.Counts counts = overview.counts();
        List<PrefectureSquare> squares = counts.squares();
        model.addAttribute("initiatives", initiatives.count());
        model.addAttribute("organisations", organisations.count());
        model.addAttribute(
                "prefectures",
                squares.stream().filter(square -> square.count() > 0).count());
        model.addAttribute("squares", squares);
        model.addAttribute("newest", tiles.of(initiatives.lastChanged(TILES)));
        model.addAttribute("themes", themes.cards(locale).stream().limit(THEMES).toList());
        model.addAttribute("entries", counts.groups(ENTRIES));
        return "catalogue/front";
    }
}
