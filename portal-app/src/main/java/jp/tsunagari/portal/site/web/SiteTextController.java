package jp.tsunagari.portal.site.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.site.SitePage;
import jp.tsunagari.portal.site.SiteText;
import jp.tsunagari.portal.site.SiteTexts;
import jp.tsunagari.portal.site.SiteTexts.StaleTextException;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the site itself, for admins: what is still to fill in, and their texts with all earlier ones. */
@Page
@RequestMapping("/admin/pages")
class SiteTextController {

    private static final String TEXT = "/{page}/{language}";

    private final SiteTexts texts;
    private final MarkdownRenderer markdown;
    private final Messages messages;

    SiteTextController(SiteTexts texts, MarkdownRenderer markdown, Messages messages) {
        this.texts = texts;
        this.markdown = markdown;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "texts",
                Stream.of(SitePage.values())
                        .flatMap(page ->
                                Stream.of(SiteLanguage.values()).map(language -> texts.current(page, language.tag())))
                        .toList());
        return "site/list";
    }

    /** @param version an earlier text to begin with; null for the one that is shown now */
    @GetMapping(TEXT)
    ModelAndView edit(
            @PathVariable String page,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        SitePage known = page(page, language);
        SiteText current = texts.current(known, language);
        SiteText begun = version == null
                ? current
                : texts.version(known, language, version)
                        .orElseThrow(() -> new NotFoundException("no version " + version + " of " + page));
        model.addAttribute("restored", version == null ? null : begun);
        return form(current, new TypedText(begun.markdown(), current.version()), model, HttpStatus.OK);
    }

    /** Shows what was typed as readers would see it, and stores nothing. */
    @PostMapping(path = TEXT, params = "preview")
    ModelAndView preview(@PathVariable String page, @PathVariable String language, TypedText typed, Model model) {
        SiteText current = texts.current(page(page, language), language);
        model.addAttribute("html", markdown.html(typed.markdown()));
        return form(current, typed, model, HttpStatus.OK);
    }

    @PostMapping(TEXT)
    ModelAndView save(
            @PathVariable String page,
            @PathVariable String language,
            TypedText typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        SitePage known = page(page, language);
        String fault = typed.fault();
        if (fault != null) {
            model.addAttribute("fault", messages.get(fault, String.valueOf(SiteTexts.MAX_LENGTH)));
            return form(texts.current(known, language), typed, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            boolean changed = texts.save(known, language, typed.version(), typed.markdown(), person.accountId());
            String told = changed ? "site.edit.saved" : "site.edit.unchanged";
            redirect.addFlashAttribute(
                    FormNotice.ATTRIBUTE, FormNotice.done(messages.get(told, messages.get(known.titleKey()))));
            return new ModelAndView("redirect:/admin/pages");
        } catch (StaleTextException e) {
            SiteText now = texts.current(known, language);
            model.addAttribute("fault", messages.get("site.edit.stale", author(now)));
            model.addAttribute("theirs", now);
            // Typed over what is there now: the author has both before their eyes.
            return form(now, new TypedText(typed.markdown(), now.version()), model, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView form(SiteText current, TypedText typed, Model model, HttpStatus status) {
        List<SiteText> history = texts.history(current.page(), current.language());
        model.addAttribute(
                "heading",
                messages.get(
                        "site.edit.title",
                        messages.get(current.page().titleKey()),
                        messages.get("site.language." + current.language())));
        model.addAttribute("current", current);
        model.addAttribute("typed", typed);
        model.addAttribute("history", history);
        return new ModelAndView("site/edit", model.asMap(), status);
    }

    private String author(SiteText text) {
        return Optional.ofNullable(text.author()).orElseGet(() -> messages.get("site.edit.erased"));
    }

    private static SitePage page(String page, String language) {
        if (Stream.of(SiteLanguage.values()).noneMatch(known -> known.tag().equals(language))) {
            throw new NotFoundException("no pages in " + language);
        }
        return SitePage.of(page).orElseThrow(() -> new NotFoundException("no page " + page));
    }

    /**
     * What an admin has typed.
     *
     * @param version of the text that the author began from
     */
    record TypedText(String markdown, int version) {

        @SuppressWarnings("NullAway") // a form without the field
        TypedText {
            // Browsers send line ends of two characters.
            markdown = markdown == null ? "" : markdown.replace("\r\n", "\n").strip();
        }

        /** The key of what is wrong with it; null if nothing is. */
        @Nullable
        String fault() {
            if (markdown.isEmpty()) {
                return "site.edit.empty";
            }
            return markdown.length() > SiteTexts.MAX_LENGTH ? "site.edit.too-long" : null;
        }
    }
}
