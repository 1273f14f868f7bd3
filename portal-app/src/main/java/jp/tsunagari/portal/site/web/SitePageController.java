package jp.tsunagari.portal.site.web;

import java.util.Locale;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.site.SitePage;
import jp.tsunagari.portal.site.SiteText;
import jp.tsunagari.portal.site.SiteTexts;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.contact.PortalContact;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the site itself, for readers. */
@Page
class SitePageController {

    private final SiteTexts texts;
    private final MarkdownRenderer markdown;
    private final PortalContact contact;
    private final Messages messages;

    SitePageController(SiteTexts texts, MarkdownRenderer markdown, PortalContact contact, Messages messages) {
        this.texts = texts;
        this.markdown = markdown;
        this.contact = contact;
        this.messages = messages;
    }

    @GetMapping("/about/{page:operator|terms|privacy|help}")
    String show(@PathVariable String page, Locale locale, Model model) {
        SitePage known = SitePage.of(page).orElseThrow(() -> new NotFoundException("no page " + page));
        SiteText text = texts.shown(known, locale.getLanguage());
        model.addAttribute("page", known);
        model.addAttribute("text", text);
        model.addAttribute("html", markdown.html(text.markdown()));
        model.addAttribute("description", messages.get(known.descriptionKey()));
        model.addAttribute(
                "others",
                Stream.of(SitePage.values()).filter(other -> other != known).toList());
        if (known == SitePage.OPERATOR) {
            model.addAttribute("contact", contact);
        }
        return "site/page";
    }
}
