package jp.tsunagari.portal.catalogue.web;

import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeCards;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.web.TileMap;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page. */
@Page
class FrontPageController {

    private static final int CARDS = 6;

    private final Initiatives initiatives;
    private final Organisations organisations;
    private final InitiativeCards cards;
    private final TileMap tileMap;

    FrontPageController(Initiatives initiatives, Organisations organisations, InitiativeCards cards, TileMap tileMap) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.cards = cards;
        this.tileMap = tileMap;
    }

    @GetMapping("/")
    String front(Model model) {
        var tiles = tileMap.tiles();
        model.addAttribute("initiatives", initiatives.count());
        model.addAttribute("organisations", organisations.count());
        model.addAttribute(
                "prefectures", tiles.stream().filter(tile -> tile.count() > 0).count());
        model.addAttribute("tiles", tiles);
        model.addAttribute("cards", cards.of(initiatives.page(1, CARDS).items()));
        return "catalogue/front";
    }
}
