package jp.tsunagari.portal.search.web;

import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How the search index is doing, for admins, who can have it rebuilt. */
@Page
class IndexController {

    private final IndexFollower index;
    private final CatalogueRevisions revisions;

    IndexController(IndexFollower index, CatalogueRevisions revisions) {
        this.index = index;
        this.revisions = revisions;
    }

    @GetMapping("/admin/search")
    String show(Model model) {
        model.addAttribute("index", index.status());
        model.addAttribute("revision", revisions.current());
        return "search/index";
    }

    @PostMapping("/admin/search")
    String rebuild() {
        index.rebuild();
        return "redirect:/admin/search";
    }
}
