package jp.tsunagari.portal.card.web;

import java.util.List;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Regions that may be meant by what is typed and are not chosen yet, as boxes to tick, for the script of the forms. */
@Page
class RegionChoiceController {

    private final RegionFinder finder;

    RegionChoiceController(RegionFinder finder) {
        this.finder = finder;
    }

    @GetMapping("/my/regions")
    String options(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "chosen", defaultValue = "") List<String> chosen,
            Model model) {
        finder.offer(model, chosen, FormText.line(typed));
        return "card/region-options";
    }
}
