package jp.tsunagari.portal.site.web;

import java.util.Locale;
import java.util.stream.Stream;
import jp.tsunagari.portal.site.SitePage;
import jp.tsunagari.portal.site.SiteText;
import jp.tsunagari.portal.site.SiteTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page needs whose text belongs to the operator. */
@Component
class SitePageModel {

    private final SiteTexts texts;
    private final MarkdownRenderer markdown;

    SitePageModel(SiteTexts texts, MarkdownRenderer markdown) {
        this.texts = texts;
        this.markdown = markdown;
    }

    void fill(Model model, SitePage page, Locale locale) {
        SiteText text = texts.shown(page, locale.getLanguage());
        model.addAttribute("page", page);
        model.addAttribute("text", text);
        model.addAttribute("html", markdown.html(text.markdown()));
        model.addAttribute(
                "others",
                Stream.of(SitePage.values()).filter(other -> other != page).toList());
    }
}
