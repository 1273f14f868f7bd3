package jp.tsunagari.portal.card.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Editing an initiative. */
@Page
@RequestMapping("/my/initiatives/{id}")
class InitiativeFormController {

    private final CardFlow flow;
    private final InitiativeEditor editor;
    private final InitiativeDesk desk;

    InitiativeFormController(CardFlow flow, InitiativeEditor editor, InitiativeDesk desk) {
        this.flow = flow;
        this.editor = editor;
        this.desk = desk;
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
            InitiativeForm form,
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

    @PostMapping("/merge")
    String merge(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam("theirs") long theirs,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return flow.merge(
                editor,
                desk,
                id,
                person,
                theirs,
                new MergeDecisions(sent),
                Typed.line(reason),
                model,
                redirect,
                response);
    }

    @PostMapping("/discard")
    String discard(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return flow.drop(editor, id, person);
    }
}
