package jp.tsunagari.portal.vocabulary.web;

import java.util.List;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.vocabulary.web.TermMoves.Decision;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What moves since terms were split, with a decision for each card that a person has edited. */
@Page
class TermMovesController {

    static final String PATH = "/admin/vocabulary/moves";

    private final TermMoves moves;
    private final Messages messages;

    TermMovesController(TermMoves moves, Messages messages) {
        this.moves = moves;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("view", moves.view());
        return "vocabulary/moves";
    }

    @PostMapping(PATH)
    String decide(MoveForm form, @AuthenticationPrincipal SignedIn admin, RedirectAttributes redirect) {
        Change change = Change.by(
                ChangeKind.EDITED,
                admin.accountId(),
                admin.displayName(),
                messages.stored().get("vocabulary.moves.reason"));
        FormNotice notice;
        try {
            String card = moves.decide(
                    new Decision(form.list(), form.code(), form.initiative(), form.version(), form.to()), change);
            notice = FormNotice.done(messages.get("vocabulary.moves.done", card));
        } catch (StaleCardException | IllegalArgumentException changed) {
            notice = FormNotice.refused(messages.get("vocabulary.moves.changed-since"));
        }
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, notice);
        return "redirect:" + PATH;
    }

    /** @param to codes of the terms that take the place; none if the card keeps the old one */
    record MoveForm(String list, String code, long initiative, long version, List<String> to) {

        MoveForm {
            list = FormText.orEmpty(list);
            code = FormText.orEmpty(code);
            to = FormText.orEmpty(to);
        }
    }
}
