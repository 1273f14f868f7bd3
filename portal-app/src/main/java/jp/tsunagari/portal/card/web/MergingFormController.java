package jp.tsunagari.portal.card.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.tsunagari.portal.security.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a card that the catalogue has already, so that two people can change it at once. */
abstract class MergingFormController<D, F extends RegionChoice> extends CardFormController<D, F> {

    private final CardFlow flow;
    private final CardEditor<D, F> editor;
    private final CardDesk<D> desk;

    MergingFormController(CardFlow flow, CardEditor<D, F> editor, CardDesk<D> desk) {
        super(flow, editor);
        this.flow = flow;
        this.editor = editor;
        this.desk = desk;
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
}
