package jp.tsunagari.portal.shortlist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The page of a shortlist, whose address is all there is to it: no account, no session, no cookie. The form for names,
 * memos and marks sends them to that address and keeps nothing.
 */
@Page
@RequestMapping("/shortlist")
class ShortlistController {

    private final ShortlistPages pages;
    private final Messages messages;

    ShortlistController(ShortlistPages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String q,
            Model model,
            HttpServletResponse response) {
        // There are more lists than a search engine should ever try.
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        ShortlistPageView page = pages.of(ShortlistAddress.read(parameters), q.strip());
        model.addAttribute("page", page);
        model.addAttribute("heading", heading(page.list()));
        model.addAttribute("parameters", ShortlistAddress.parameters(page.list()));
        model.addAttribute("address", fullAddress(page.list()));
        return "shortlist/show";
    }

    private String heading(ChosenList list) {
        int cases = list.cases().size();
        return cases == 0
                ? messages.get("shortlist.title")
                : list.name().isEmpty()
                        ? messages.get("shortlist.title-of", cases)
                        : messages.get("shortlist.named", list.name(), cases);
    }

    private static String fullAddress(ChosenList list) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + ShortlistAddress.of(list);
    }

    @GetMapping("/notes")
    ModelAndView notes(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        ChosenList list = ShortlistAddress.read(parameters).list();
        return form(ShortlistForm.of(list), FormErrors.NONE, model);
    }

    /** The list with what was typed, as an address; the form again where that is more than an address carries. */
    @PostMapping("/notes")
    ModelAndView note(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        ShortlistForm form = ShortlistForm.sent(parameters);
        FormErrors errors = form.errors(messages);
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + ShortlistAddress.of(form.list()))
                : form(form, errors, model);
    }

    private ModelAndView form(ShortlistForm form, FormErrors errors, Model model) {
        return new ShortlistFormPage(form, ShortlistAddress.of(form.before()), List.of())
                .show(pages.tiles(form.list()), errors, model);
    }
}
