package jp.tsunagari.portal.theme.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.theme.Theme;
import jp.tsunagari.portal.theme.Themes;
import jp.tsunagari.portal.theme.Themes.StaleThemeException;
import jp.tsunagari.portal.theme.web.ThemeFormReader.ReadForm;
import jp.tsunagari.portal.theme.web.ThemePages.ThemeText;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
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

/** Themes, for the admins who make them. */
@Page
@RequestMapping("/admin/themes")
class ThemeAdminController {

    private static final String LIST = "redirect:/admin/themes";

    private final Themes themes;
    private final ThemeFormReader reader;
    private final ThemePages pages;
    private final ThemeText text;
    private final Initiatives initiatives;
    private final Messages messages;

    ThemeAdminController(
            Themes themes,
            ThemeFormReader reader,
            ThemePages pages,
            ThemeText text,
            Initiatives initiatives,
            Messages messages) {
        this.themes = themes;
        this.reader = reader;
        this.pages = pages;
        this.text = text;
        this.initiatives = initiatives;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("themes", themes.all());
        model.addAttribute("today", text.today());
        return "theme/admin-list";
    }

    /**
     * A form for a theme.
     *
     * @param id of initiatives to begin with, such as those of a shortlist
     */
    @GetMapping("/new")
    ModelAndView begin(@RequestParam(defaultValue = "") List<Long> id, Model model) {
        List<Long> few = id.stream().distinct().limit(ThemeFormReader.MAX_CASES).toList();
        Map<Long, String> titles = titles(few);
        String lines = few.stream()
                .filter(titles::containsKey)
                .map(one -> ThemeForm.line(one, titles.get(one)))
                .collect(joining("\n"));
        return form(null, ThemeForm.empty("", lines), FormErrors.NONE, model);
    }

    /** @param version of an earlier edition to begin from; null for the last */
    @GetMapping("/{slug}")
    ModelAndView edit(
            @PathVariable String slug, @RequestParam(required = false) @Nullable Integer version, Model model) {
        Theme last = known(slug);
        Theme begun = version == null
                ? last
                : themes.editions(slug).stream()
                        .filter(edition -> edition.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("no edition " + version + " of " + slug));
        model.addAttribute("restored", version == null ? null : begun);
        ThemeForm form = ThemeForm.of(begun, titles(begun.content().cases().initiatives()));
        return form(last, form.from(last.version()), FormErrors.NONE, model);
    }

    /** Shows what was typed as readers would see it, and stores nothing. */
    @PostMapping(params = "preview")
    ModelAndView preview(ThemeForm form, Locale locale, Model model) {
        Theme last = form.version() == 0 ? null : known(form.slug());
        ReadForm read = reader.read(form);
        if (read.content() != null) {
            Theme asTyped = new Theme(form.slug(), form.version(), read.content(), false, text.now(), null);
            model.addAttribute("preview", pages.page(asTyped, locale));
        }
        return form(last, form, read.errors(), model);
    }

    @PostMapping
    ModelAndView save(
            ThemeForm form, @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes redirect) {
        Theme last = form.version() == 0 ? null : known(form.slug());
        ReadForm read = reader.read(form);
        if (read.content() == null) {
            return form(last, form, read.errors(), model);
        }
        if (last == null) {
            if (themes.add(form.slug(), read.content(), person.accountId())) {
                return done("theme.form.added", form.title(), redirect);
            }
            String taken = messages.get("theme.form.slug.taken", form.slug());
            return form(null, form, new FormErrors(List.of(new FormErrors.Item("slug", taken))), model);
        }
        try {
            boolean changed = themes.save(form.slug(), form.version(), read.content(), person.accountId());
            return done(changed ? "theme.form.saved" : "theme.form.unchanged", form.title(), redirect);
        } catch (StaleThemeException e) {
            return stale(form, model);
        }
    }

    /** What the other has saved stands beside what was typed, which is saved over it when it is sent again. */
    private ModelAndView stale(ThemeForm form, Model model) {
        Theme now = known(form.slug());
        model.addAttribute(
                "theirs", ThemeForm.of(now, titles(now.content().cases().initiatives())));
        String author = now.author() == null ? messages.get("site.edit.erased") : now.author();
        FormErrors errors = new FormErrors(List.of(new FormErrors.Item("", messages.get("theme.form.stale", author))));
        ModelAndView again = form(now, form.from(now.version()), errors, model);
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }

    @GetMapping("/{slug}/remove")
    String confirm(@PathVariable String slug, Model model) {
        model.addAttribute("theme", known(slug));
        return "theme/remove";
    }

    @PostMapping("/{slug}/remove")
    String remove(
            @PathVariable String slug,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        Theme theme = known(slug);
        try {
            themes.remove(slug, version, person.accountId());
        } catch (StaleThemeException e) {
            redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.refused(messages.get("theme.remove.stale")));
            return LIST + "/" + slug + "/remove";
        }
        String title = theme.content().japanese().title();
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get("theme.remove.done", title)));
        return LIST;
    }

    private ModelAndView done(String key, String title, RedirectAttributes redirect) {
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get(key, title)));
        return new ModelAndView(LIST);
    }

    private ModelAndView form(@Nullable Theme last, ThemeForm form, FormErrors errors, Model model) {
        model.addAttribute("last", last);
        model.addAttribute(
                "heading",
                last == null
                        ? messages.get("theme.form.new")
                        : messages.get(
                                "theme.form.edit", last.content().japanese().title()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("editions", last == null ? List.of() : themes.editions(last.slug()));
        HttpStatus status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("theme/edit", model.asMap(), status);
    }

    private Theme known(String slug) {
        return themes.find(slug).orElseThrow(() -> new NotFoundException("no theme " + slug));
    }

    private Map<Long, String> titles(List<Long> ids) {
        return initiatives.summaries(ids).stream()
                .collect(Collectors.toMap(
                        InitiativeSummary::id, initiative -> initiative.title().text()));
    }
}
