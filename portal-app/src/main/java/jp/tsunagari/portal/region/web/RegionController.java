package jp.tsunagari.portal.region.web;

import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** All regions, and the page of one. */
@Page
class RegionController {

    /** 01000, as other systems write 北海道. */
    private static final String PREFECTURE_IN_FIVE_DIGITS = "[0-9]{2}000";

    private final RegionDirectory directory;
    private final RegionPages pages;
    private final PrefectureMap map;
    private final RegionSearch search;
    private final Messages messages;

    RegionController(
            RegionDirectory directory, RegionPages pages, PrefectureMap map, RegionSearch search, Messages messages) {
        this.directory = directory;
        this.pages = pages;
        this.map = map;
        this.search = search;
        this.messages = messages;
    }

    @GetMapping("/regions")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        String words = FormText.line(q);
        String cut = words.substring(0, Math.min(words.length(), QueryParser.MAX_LENGTH));
        model.addAttribute("words", cut);
        model.addAttribute("found", search.find(cut));
        model.addAttribute("squares", map.squares());
        return "region/list";
    }

    @GetMapping("/regions/{code}")
    Object show(@PathVariable String code, Model model) {
        if (code.matches(PREFECTURE_IN_FIVE_DIGITS)) {
            return permanently("/regions/" + code.substring(0, 2));
        }
        Region region = directory.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
        RegionPageView page = pages.of(region);
        model.addAttribute("page", page);
        model.addAttribute(
                "description",
                messages.get("region.description", page.name(), page.here().size()));
        return "region/show";
    }

    private static View permanently(String path) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return redirect;
    }
}
