package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Regions that may be meant by what is typed, as boxes to tick, for the script of the forms. */
@Page
class RegionChoiceController {

    private final RegionFinder finder;

    RegionChoiceController(RegionFinder finder) {
        this.finder = finder;
    }

    @GetMapping("/my/regions")
    String options(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
        model.addAttribute("regions", finder.found(typed));
        return "card/region-options";
    }
}
