package jp.tsunagari.portal.site.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.run.DocumentOrigins;
import jp.tsunagari.portal.site.SitePage;
import jp.tsunagari.portal.site.web.AccessibilityCriterion.Result;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.contact.PortalContact;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the site itself, for readers. */
@Page
class SitePageController {

    private final SitePageModel pages;
    private final DocumentOrigins origins;
    private final PortalContact contact;
    private final Dates dates;
    private final List<AccessibilityCriterion> criteria = AccessibilityCriterion.all();

    SitePageController(SitePageModel pages, DocumentOrigins origins, PortalContact contact, Dates dates) {
        this.origins = origins;
        this.pages = pages;
        this.contact = contact;
        this.dates = dates;
    }

    @GetMapping("/about/{page:operator|terms|privacy|help}")
    String show(@PathVariable String page, Locale locale, Model model) {
        SitePage known = SitePage.of(page).orElseThrow(() -> new NotFoundException("no page " + page));
        pages.fill(model, known, locale);
        if (known == SitePage.OPERATOR) {
            model.addAttribute("contact", contact);
        }
        if (known == SitePage.TERMS) {
            // Whoever states the source needs its name and its address.
            model.addAttribute("documents", origins.taken());
        }
        return "site/page";
    }

    /** The statement of the operator, and what testing has shown. */
    @GetMapping("/accessibility")
    String accessibility(Locale locale, Model model) {
        pages.fill(model, SitePage.ACCESSIBILITY, locale);
        model.addAttribute("contact", contact);
        model.addAttribute("criteria", criteria);
        Map<Result, Long> counts = criteria.stream()
                .collect(Collectors.groupingBy(AccessibilityCriterion::result, TreeMap::new, Collectors.counting()));
        model.addAttribute("counts", counts);
        model.addAttribute("tested", lastTest());
        return "site/accessibility";
    }

    private @Nullable String lastTest() {
        return criteria.stream()
                .map(AccessibilityCriterion::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(day -> dates.date(dates.startOf(day)))
                .orElse(null);
    }
}
