package jp.tsunagari.portal.card.web;

import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagari.portal.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of a kind of card, below the address that the kind has.
 *
 * @param <D> the details of a card
 * @param <F> its form
 */
abstract class CardFormController<D, F extends RegionChoice> {

    private final CardFlow flow;
    private final CardEditor<D, F> editor;

    CardFormController(CardFlow flow, CardEditor<D, F> editor) {
        this.flow = flow;
        this.editor = editor;
    }

    @GetMapping
    String form(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @Nullable @RequestParam(name = "draft", required = false) String draft,
            Model model) {
        return flow.open(editor, id, person, draft != null, model);
    }

    @PostMapping
    String send(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            F form,
            Sent sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return flow.send(editor, id, person, form, sent, model, redirect, response);
    }

    @GetMapping("/preview")
    String preview(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return flow.preview(editor, id, person, model);
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam("savedAt") long savedAt,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return flow.publish(editor, id, person, savedAt, reason, model, redirect, response);
    }

    @PostMapping("/discard")
    String discard(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return flow.drop(editor, id, person);
    }
}
