package jp.tsunagari.portal.site.web;

import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PublicPages;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The map of the site for people; what search engines get is in {@code api.feed}. */
@Page
class SiteMapController {

    private final RegionDirectory regions;

    SiteMapController(RegionDirectory regions) {
        this.regions = regions;
    }

    @GetMapping("/about/sitemap")
    String show(Model model) {
        model.addAttribute("groups", PublicPages.groups());
        model.addAttribute("prefectures", regions.prefectures());
        return "site/map";
    }
}
