package jp.tsunagari.portal.shortlist.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.shortlist.CaseMark;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.web.form.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page with the form for names, memos and marks.
 *
 * @param back address of the list without what is in the form
 * @param notices what the reader should look at first, in words
 */
record ShortlistFormPage(ShortlistForm form, String back, List<String> notices) {

    ShortlistFormPage {
        notices = List.copyOf(notices);
    }

    ModelAndView show(Map<Long, InitiativeTile> known, FormErrors errors, Model model) {
        List<NotedCase> cases = form.list().cases().stream()
                .flatMap(one -> Stream.ofNullable(known.get(one.id())).map(tile -> new NotedCase(tile, one)))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("cases", cases);
        model.addAttribute("marks", List.of(CaseMark.values()));
        model.addAttribute("errors", errors);
        model.addAttribute("parameters", ShortlistAddress.parameters(form.before()));
        model.addAttribute("back", back);
        model.addAttribute("notices", notices);
        model.addAttribute("robots", "noindex");
        return new ModelAndView(
                "shortlist/notes", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A case in the form. */
    record NotedCase(InitiativeTile initiative, ChosenCase chosen) {}
}
